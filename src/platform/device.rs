//! What this is compiled for.

/// A kind of device, by how much memory and time a try may take there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Device {
    /// A computer.
    Desktop,
    /// A phone or tablet.
    Mobile,
    /// Any browser.
    Web,
}

/// What this is compiled for.
pub const DEVICE: Device = if cfg!(target_arch = "wasm32") {
    Device::Web
} else if cfg!(any(target_os = "android", target_os = "ios")) {
    Device::Mobile
} else {
    Device::Desktop
};
