//! N1 and N5: what the Android manifest and its resources promise.

use std::collections::BTreeSet;

use crate::{
    files::{Faults, is_neutral, root, strings},
    xml::{Node, parse},
};

/// The only permission that any flavour has.
pub const INTERNET: &str = "android.permission.INTERNET";

/// Where Android keeps what an app stores. One that is not excluded is copied.
const DOMAINS: [&str; 9] = [
    "database",
    "device_database",
    "device_file",
    "device_root",
    "device_sharedpref",
    "external",
    "file",
    "root",
    "sharedpref",
];

/// What may change without the activity being made anew, which Dioxus does not survive.
const CHANGES: [&str; 18] = [
    "colorMode",
    "density",
    "fontScale",
    "fontWeightAdjustment",
    "grammaticalGender",
    "keyboard",
    "keyboardHidden",
    "layoutDirection",
    "locale",
    "mcc",
    "mnc",
    "navigation",
    "orientation",
    "screenLayout",
    "screenSize",
    "smallestScreenSize",
    "touchscreen",
    "uiMode",
];

/// N1 and N5.
pub fn manifest(xml: &str) -> Faults {
    let mut faults = Faults::default();
    let root = parse(xml);
    let Some(application) = root.all("application").next() else {
        faults.expect(false, "no application");
        return faults;
    };
    for (name, value) in [
        ("allowBackup", "false"),
        ("fullBackupContent", "false"),
        ("dataExtractionRules", "@xml/data_extraction_rules"),
        ("hasFragileUserData", "false"),
        ("usesCleartextTraffic", "false"),
        ("networkSecurityConfig", "@xml/loopback_only"),
        ("allowTaskReparenting", "false"),
        ("allowAudioPlaybackCapture", "false"),
        ("icon", "@drawable/calc_icon"),
        ("label", "@string/calc_name"),
    ] {
        faults.expect(application.android(name) == Some(value), name);
    }
    for node in root.every() {
        for unwanted in [
            "backupAgent",
            "debuggable",
            "excludeFromRecents",
            "process",
            "sharedUserId",
            "showWhenLocked",
            "testOnly",
        ] {
            faults.expect(node.android(unwanted).is_none(), unwanted);
        }
    }
    permissions(&root, &mut faults);
    components(application, &mut faults);
    for (name, value) in [("MetricsOptOut", "true"), ("EnableSafeBrowsing", "false")] {
        let full = format!("android.webkit.WebView.{name}");
        let said = application
            .all("meta-data")
            .find(|node| node.android("name") == Some(full.as_str()));
        faults.expect(
            said.is_some_and(|node| node.android("value") == Some(value)),
            name,
        );
    }
    faults
}

fn permissions(root: &Node, faults: &mut Faults) {
    const OWN: &str = "${applicationId}.DYNAMIC_RECEIVER_NOT_EXPORTED_PERMISSION";
    let asked: Vec<_> = root
        .children
        .iter()
        .filter(|node| node.name != "application" && !node.is_removed())
        .map(|node| (node.name.as_str(), node.android("name")))
        .collect();
    faults.expect(
        asked == [("uses-permission", Some(INTERNET))],
        format!("asked for: {asked:?}"),
    );
    for kind in ["permission", "uses-permission"] {
        let is_removed = root
            .all(kind)
            .any(|node| node.is_removed() && node.android("name") == Some(OWN));
        faults.expect(is_removed, "AndroidX' own permission stays");
    }
}

fn components(application: &Node, faults: &mut Faults) {
    let kept = |name: &'static str| application.all(name).filter(|node| !node.is_removed());
    for kind in ["provider", "receiver", "service", "uses-library"] {
        faults.expect(kept(kind).count() == 0, kind);
    }
    for (kind, name) in [
        ("provider", "androidx.startup.InitializationProvider"),
        (
            "receiver",
            "androidx.profileinstaller.ProfileInstallReceiver",
        ),
    ] {
        let is_removed = application
            .all(kind)
            .any(|node| node.is_removed() && node.android("name") == Some(name));
        faults.expect(is_removed, name);
    }
    let activities: Vec<_> = kept("activity").collect();
    faults.expect(activities.len() == 1, "one activity");
    for activity in activities {
        for (name, value) in [
            ("name", "dev.dioxus.main.MainActivity"),
            ("exported", "false"),
            ("launchMode", "singleTask"),
            ("taskAffinity", ""),
            ("windowSoftInputMode", "stateAlwaysHidden|adjustResize"),
        ] {
            faults.expect(activity.android(name) == Some(value), name);
        }
        let changes = activity.android("configChanges").unwrap_or_default();
        let changes: BTreeSet<_> = changes.split('|').collect();
        faults.expect(changes == BTreeSet::from(CHANGES), "configChanges");
        faults.expect(
            activity.all("intent-filter").count() == 0,
            "the activity opens by itself",
        );
    }
    let aliases: Vec<_> = kept("activity-alias").collect();
    let shown = |alias: &&&Node| alias.android("enabled") == Some("true");
    let off = |alias: &&&Node| alias.android("enabled") == Some("false");
    faults.expect(aliases.iter().filter(shown).count() == 1, "one is shown");
    faults.expect(
        aliases.iter().filter(off).count() + 1 == aliases.len() && aliases.len() >= 3,
        "the others are off, and say so",
    );
    for alias in aliases {
        launcher_only(alias, faults);
    }
}

/// An alias opens the calculator from the launcher, and does nothing else; what it shows exists and is neutral.
fn launcher_only(alias: &Node, faults: &mut Faults) {
    let name = alias.android("name").unwrap_or_default();
    faults.expect(
        alias.android("targetActivity") == Some("dev.dioxus.main.MainActivity"),
        name,
    );
    let filters: Vec<_> = alias
        .children
        .iter()
        .map(|filter| {
            let parts = filter.children.iter();
            let parts = parts.map(|part| (part.name.as_str(), part.android("name")));
            (filter.name.as_str(), parts.collect::<Vec<_>>())
        })
        .collect();
    let launcher = vec![
        ("action", Some("android.intent.action.MAIN")),
        ("category", Some("android.intent.category.LAUNCHER")),
    ];
    faults.expect(
        filters == [("intent-filter", launcher)],
        format!("{name} opens for more than the launcher"),
    );
    let label = alias.android("label").unwrap_or_default();
    let label = label.strip_prefix("@string/").unwrap_or_default();
    faults.expect(
        strings().iter().any(|(known, _)| known == label),
        format!("{name}: no label"),
    );
    let icon = alias.android("icon").unwrap_or_default();
    let icon = icon.strip_prefix("@drawable/").unwrap_or("?");
    for folder in ["drawable", "drawable-v26"] {
        let path = format!("android/res/{folder}/{icon}.xml");
        faults.expect(root().join(&path).is_file(), path);
    }
    faults.expect(is_neutral(name), name);
}

/// N1: the rules that Android 12 and later go by.
pub fn rules(xml: &str) -> Faults {
    let mut faults = Faults::default();
    let root = parse(xml);
    faults.expect(root.name == "data-extraction-rules", root.name.clone());
    let ways: Vec<_> = root.children.iter().map(|way| way.name.as_str()).collect();
    faults.expect(
        ways == ["cloud-backup", "device-transfer"],
        format!("{ways:?}"),
    );
    for way in &root.children {
        let is_whole = |node: &Node| node.name == "exclude" && node.get("path") == Some(".");
        faults.expect(way.children.iter().all(is_whole), "more than exclusions");
        let domains = way.children.iter().filter_map(|node| node.get("domain"));
        let domains: BTreeSet<_> = domains.collect();
        faults.expect(domains == BTreeSet::from(DOMAINS), format!("{domains:?}"));
    }
    faults
}

/// N5: no certificate, no clear text but to the app itself.
pub fn network(xml: &str) -> Faults {
    let mut faults = Faults::default();
    let root = parse(xml);
    let parts: Vec<_> = root.children.iter().map(|n| n.name.as_str()).collect();
    faults.expect(
        parts == ["base-config", "domain-config"],
        format!("{parts:?}"),
    );
    for base in root.all("base-config") {
        faults.expect(
            base.get("cleartextTrafficPermitted") == Some("false"),
            "clear text for all",
        );
        let anchors: Vec<_> = base.all("trust-anchors").collect();
        faults.expect(
            anchors.len() == 1 && anchors.iter().all(|node| node.children.is_empty()),
            "somebody is trusted",
        );
    }
    faults.expect(
        root.every().iter().all(|node| node.name != "certificates"),
        "certificates",
    );
    for domain in root.every().into_iter().filter(|n| n.name == "domain") {
        faults.expect(
            domain.text.trim() == "127.0.0.1" && domain.get("includeSubdomains") == Some("false"),
            "another host",
        );
    }
    faults
}
