//! The activity, as the screens know it.

use std::{
    ffi::c_void,
    sync::{Mutex, PoisonError},
};

use futures_channel::mpsc::{UnboundedReceiver, UnboundedSender, unbounded};
use jni::{
    JNIEnv, NativeMethod,
    objects::{JObject, JValue},
    sys::jint,
};

use super::java::{self, JavaError};
use crate::platform::{Shell, ShellEvent};

/// The one activity.
#[derive(Debug, Clone, Copy, Default)]
pub struct ActivityShell;

/// Where the activity's events go. It calls a function that knows nothing but a number.
static LISTENER: Mutex<Option<UnboundedSender<ShellEvent>>> = Mutex::new(None);

impl Shell for ActivityShell {
    fn set_open(&self, open: bool) {
        let tell = move |env: &mut JNIEnv<'_>, activity: &JObject<'_>| {
            let open = JValue::Bool(open.into());
            env.call_method(activity, "setOpen", "(Z)V", &[open])?;
            Ok(())
        };
        if open {
            // Nothing is shown before the window is protected.
            let _ = java::with_activity(tell);
        } else {
            java::tell_activity(tell);
        }
    }

    fn let_go(&self) {
        java::tell_activity(|env, activity| {
            env.call_method(activity, "letGo", "()V", &[])?;
            Ok(())
        });
    }

    fn events(&self) -> UnboundedReceiver<ShellEvent> {
        let (listener, events) = unbounded();
        *LISTENER.lock().unwrap_or_else(PoisonError::into_inner) = Some(listener);
        java::tell_activity(bind);
        events
    }
}

fn bind(env: &mut JNIEnv<'_>, activity: &JObject<'_>) -> Result<(), JavaError> {
    let class = env.get_object_class(activity)?;
    let method = NativeMethod {
        name: "shellEvent".into(),
        sig: "(I)V".into(),
        fn_ptr: shell_event as *mut c_void,
    };
    env.register_native_methods(class, &[method])?;
    env.call_method(activity, "bound", "()V", &[])?;
    Ok(())
}

extern "system" fn shell_event(_: JNIEnv<'_>, _: JObject<'_>, number: jint) {
    let listener = LISTENER.lock().unwrap_or_else(PoisonError::into_inner);
    if let (Some(listener), Some(event)) = (&*listener, ShellEvent::from_number(number)) {
        let _ = listener.unbounded_send(event);
    }
}
