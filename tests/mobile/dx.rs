//! What `dx` is told.

use crate::files::{ACTIVITY, Faults, MANIFEST, PLIST, is_neutral, setting};

/// What dx is told, as far as it matters here.
pub fn settings(toml: &str) -> Faults {
    let mut faults = Faults::default();
    for (section, key, value) in [
        ("application", "android_manifest", MANIFEST),
        ("application", "android_main_activity", ACTIVITY),
        ("application", "ios_info_plist", PLIST),
        ("bundle", "icon", "[\"assets/icons/icon.png\"]"),
        ("android", "proguard_rules", "[\"android/keep.pro\"]"),
        (
            "ios.entitlements",
            "\"com.apple.developer.default-data-protection\"",
            "NSFileProtectionComplete",
        ),
    ] {
        let said = setting(toml, section, key);
        faults.expect(said.as_deref() == Some(value), format!("{section}: {key}"));
    }
    let number = |section, key| -> u32 {
        let said = setting(toml, section, key).unwrap_or_default();
        said.parse().unwrap_or_default()
    };
    faults.expect(
        number("android", "min_sdk") == number("application", "android_min_sdk_version"),
        "linked for another version",
    );
    faults.expect(
        number("android", "min_sdk") >= 24,
        "no network rules before 24",
    );
    faults.expect(
        number("android", "target_sdk") >= 31,
        "no transfer rules before 31",
    );
    faults.expect(number("android", "compile_sdk") >= 34, "no N4 before 34");
    for section in [
        "permissions",
        "background",
        "deep_links",
        "android.raw",
        "ios.raw",
    ] {
        let header = format!("[{section}");
        faults.expect(!toml.lines().any(|line| line.starts_with(&header)), section);
    }
    let identifier = setting(toml, "bundle", "identifier");
    for section in ["android", "ios"] {
        faults.expect(setting(toml, section, "identifier") == identifier, section);
    }
    faults.expect(
        identifier.is_some_and(|name| is_neutral(&name)),
        "identifier",
    );
    faults
}
