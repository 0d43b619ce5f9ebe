//! I1, I2, I4 and I6: what the files for iOS promise.

use crate::{
    files::{Faults, SETTINGS, file, is_neutral, papers, setting},
    source::{body, code, in_order},
    xml::{parse, text_of, value_of},
};

/// I1, I2 and I6.
pub fn overlay(source: &str) -> Faults {
    let mut faults = Faults::default();
    let code = code(source);
    let start = body(&code, "override public init()");
    for seen in [
        "UIApplication.willResignActiveNotification,",
        "UIApplication.didEnterBackgroundNotification,",
        "UIScene.willDeactivateNotification,",
        "UIScene.didEnterBackgroundNotification,",
        "selector: #selector(hide), name: name",
    ] {
        faults.expect(start.contains(seen), seen);
    }
    faults.expect(
        in_order(
            start,
            &[
                "#selector(captureChanged)",
                "UIScreen.capturedDidChangeNotification",
            ],
        ),
        "recording is not noticed",
    );
    let mut holds = |function: &str, parts: &[&str]| {
        faults.expect(in_order(body(&code, function), parts), function);
    };
    holds(
        "private func hide()",
        &["guard isOpen", "isLockDue = true", "cover()"],
    );
    holds(
        "private func captureChanged()",
        &["if isCaptured {", "hide()"],
    );
    holds(
        "public func setOpen(",
        &[
            "if isInFront && !isCaptured {",
            "uncover()",
            "} else {",
            "hide()",
            "Task.sleep",
            "if said == self.turn {",
            "self.uncover()",
        ],
    );
    holds(
        "private func cover()",
        &[
            "UIWindow(windowScene: scene)",
            ".alert + 1",
            "CalculatorFace()",
            "isHidden = false",
        ],
    );
    holds(
        "override func viewDidLoad()",
        &["view.backgroundColor = Self.paper", "view.isOpaque = true"],
    );
    holds(
        "public func protect(",
        &[
            "[.protectionKey: FileProtectionType.complete]",
            "setAttributes(complete",
            "values.isExcludedFromBackup = true",
            "setResourceValues(values)",
            "return \"no\"",
        ],
    );
    faults.expect(
        code.matches("FileProtectionType.").count() == 1,
        "another protection",
    );
    for unwanted in [
        "UIPasteboard",
        "print(",
        "NSLog",
        "os_log",
        "UserDefaults",
        "URLSession",
    ] {
        faults.expect(!code.contains(unwanted), unwanted);
    }
    let [light, dark] = papers().map(|paper| paper.replace('#', "0x"));
    faults.expect(
        code.contains(&format!("paper = shade(light: {light}, dark: {dark})")),
        "another paper",
    );
    faults
}

/// What iOS shows and allows.
pub fn plist(xml: &str) -> Faults {
    let mut faults = Faults::default();
    let root = parse(xml);
    let identifier = setting(&file(SETTINGS), "ios", "identifier").unwrap_or_default();
    for (key, value) in [
        ("CFBundleDisplayName", tally::deployment::SHORT_NAME),
        ("CFBundleName", tally::deployment::SHORT_NAME),
        ("CFBundleIdentifier", identifier.as_str()),
        ("CFBundleExecutable", env!("CARGO_PKG_NAME")),
        ("CFBundleVersion", env!("CARGO_PKG_VERSION")),
        ("CFBundleShortVersionString", env!("CARGO_PKG_VERSION")),
    ] {
        faults.expect(text_of(&root, key) == Some(value), key);
    }
    for key in ["UIFileSharingEnabled", "LSSupportsOpeningDocumentsInPlace"] {
        let is_off = value_of(&root, key).is_some_and(|value| value.name == "false");
        faults.expect(is_off, key);
    }
    for node in root.every() {
        let text = node.text.trim();
        let is_key = node.name == "key";
        let unwanted = [
            "CFBundleAlternateIcons",
            "CFBundleDocumentTypes",
            "CFBundleURLTypes",
            "NSAppTransportSecurity",
            "NSUserActivityTypes",
            "UIApplicationShortcutItems",
            "UIBackgroundModes",
        ];
        faults.expect(
            !(is_key && (text.ends_with("UsageDescription") || unwanted.contains(&text))),
            text,
        );
        faults.expect(
            node.name != "string" || text == env!("CARGO_PKG_NAME") || is_neutral(text),
            text,
        );
    }
    faults
}
