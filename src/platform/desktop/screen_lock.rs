//! The computer locks its screen or goes to sleep (rule D5).

use futures_channel::mpsc::{UnboundedReceiver, UnboundedSender, unbounded};

/// Something comes whenever the session is locked, the screen saver starts or the computer is about to sleep, as
/// far as the system says so: on Linux logind and the desktops' screen savers do, over D-Bus. Elsewhere, and
/// where there is no D-Bus, only the clocks tell afterwards (see `ui::desktop`).
#[must_use]
pub fn watch() -> UnboundedReceiver<()> {
    let (sender, locks) = unbounded();
    listen(&sender);
    locks
}

#[cfg(not(target_os = "linux"))]
fn listen(_: &UnboundedSender<()>) {}

#[cfg(target_os = "linux")]
fn listen(locks: &UnboundedSender<()>) {
    linux::watch(locks);
}

#[cfg(target_os = "linux")]
mod linux {
    use futures_channel::mpsc::UnboundedSender;
    use gio::{BusType, DBusSignalFlags, glib::Variant};

    /// Bus, interface, signal, and whether its first argument, a truth, has to be true.
    const SIGNALS: [(BusType, &str, &str, bool); 4] = [
        (
            BusType::System,
            "org.freedesktop.login1.Session",
            "Lock",
            false,
        ),
        (
            BusType::System,
            "org.freedesktop.login1.Manager",
            "PrepareForSleep",
            true,
        ),
        (
            BusType::Session,
            "org.freedesktop.ScreenSaver",
            "ActiveChanged",
            true,
        ),
        (
            BusType::Session,
            "org.gnome.ScreenSaver",
            "ActiveChanged",
            true,
        ),
    ];

    pub fn watch(locks: &UnboundedSender<()>) {
        for (bus, interface, signal, only_if_true) in SIGNALS {
            let locks = locks.clone();
            let subscribe = move |connection: Result<gio::DBusConnection, gio::glib::Error>| {
                let Ok(connection) = connection else { return };
                let told = move |_: &gio::DBusConnection,
                                 _: &str,
                                 _: &str,
                                 _: &str,
                                 _: &str,
                                 said: &Variant| {
                    if !only_if_true || is_true(said) {
                        let _ = locks.unbounded_send(());
                    }
                };
                // Kept for as long as the connection is, which the bus keeps for the program.
                let _ = connection.signal_subscribe(
                    None,
                    Some(interface),
                    Some(signal),
                    None,
                    None,
                    DBusSignalFlags::NONE,
                    told,
                );
                std::mem::forget(connection);
            };
            gio::bus_get(bus, gio::Cancellable::NONE, subscribe);
        }
    }

    fn is_true(said: &Variant) -> bool {
        said.n_children() > 0 && said.child_value(0).get::<bool>() == Some(true)
    }
}
