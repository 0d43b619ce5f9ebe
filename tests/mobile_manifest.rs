//! What the files for Android and iOS promise, by their text. A phone has to show the rest: docs/mobile.md.
//! Each rule is broken once here as well, and has to be noticed.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that fails panics"
)]

#[path = "mobile/android.rs"]
mod android;
#[path = "mobile/dx.rs"]
mod dx;
#[path = "mobile/files.rs"]
mod files;
#[path = "mobile/ios.rs"]
mod ios;
#[path = "mobile/source.rs"]
mod source;
#[path = "mobile/window.rs"]
mod window;
#[path = "mobile/xml.rs"]
mod xml;

use android::{INTERNET, manifest, network, rules};
use dx::settings;
use files::{
    ACTIVITY, CARGO, MANIFEST, NETWORK, OVERLAY, PLIST, RULES, SETTINGS, assert_noticed, file,
    is_neutral, papers, resource_files, strings,
};
use ios::{overlay, plist};
use window::{extension, web_view, window};
use xml::{parse, text_of};

/// Resources that dx 0.7.10 writes itself.
const OF_DX: [&str; 7] = [
    "colors.xml",
    "ic_launcher.xml",
    "ic_launcher_background.xml",
    "ic_launcher_foreground.xml",
    "network_security_config.xml",
    "strings.xml",
    "styles.xml",
];

#[test]
fn nothing_is_backed_up_or_moved_and_only_the_launcher_opens_it() {
    assert_eq!(manifest(&file(MANIFEST)).0, [""; 0]);
}

#[test]
fn every_place_that_stores_is_excluded_from_backup_and_transfer() {
    assert_eq!(rules(&file(RULES)).0, [""; 0]);
}

#[test]
fn nobody_is_trusted_and_only_the_app_itself_is_reached() {
    assert_eq!(network(&file(NETWORK)).0, [""; 0]);
}

#[test]
fn the_window_hides_first_and_shows_only_when_told() {
    assert_eq!(window(&file(ACTIVITY)).0, [""; 0]);
}

#[test]
fn keyboards_assistants_and_debuggers_get_nothing() {
    assert_eq!(web_view(&file(ACTIVITY)).0, [""; 0]);
    assert_eq!(extension(&file(CARGO)).0, [""; 0]);
}

#[test]
fn the_overlay_covers_and_files_are_protected() {
    assert_eq!(overlay(&file(OVERLAY)).0, [""; 0]);
}

#[test]
fn the_property_list_asks_for_nothing_and_tells_nothing() {
    assert_eq!(plist(&file(PLIST)).0, [""; 0]);
}

#[test]
fn dx_is_given_these_files_and_no_permission() {
    assert_eq!(settings(&file(SETTINGS)).0, [""; 0]);
}

#[test]
fn a_broken_promise_of_the_manifest_is_noticed() {
    for (from, to) in [
        // N1
        (
            "android:allowBackup=\"false\"",
            "android:allowBackup=\"true\"",
        ),
        ("android:allowBackup=\"false\"", ""),
        (
            "android:fullBackupContent=\"false\"",
            "android:fullBackupContent=\"true\"",
        ),
        (
            "android:dataExtractionRules=\"@xml/data_extraction_rules\"",
            "",
        ),
        (
            "android:hasFragileUserData=\"false\"",
            "android:hasFragileUserData=\"true\"",
        ),
        ("android:hasCode=\"true\"", "android:backupAgent=\".Agent\""),
        // N5
        (INTERNET, "android.permission.CAMERA"),
        (
            "<application",
            "<uses-permission android:name=\"android.permission.READ_SMS\" />\n    <application",
        ),
        (
            "<application",
            "<uses-permission-sdk-23 android:name=\"android.permission.READ_SMS\" />\n    <application",
        ),
        (
            "android:usesCleartextTraffic=\"false\"",
            "android:usesCleartextTraffic=\"true\"",
        ),
        ("@xml/loopback_only", "@xml/network_security_config"),
        ("android:hasCode=\"true\"", "android:debuggable=\"true\""),
        ("android:exported=\"false\"", "android:exported=\"true\""),
        ("android:exported=\"false\"", ""),
        ("android:taskAffinity=\"\"", ""),
        (
            "android:taskAffinity=\"\"",
            "android:taskAffinity=\"app.other\"",
        ),
        (
            "android:launchMode=\"singleTask\"",
            "android:launchMode=\"standard\"",
        ),
        ("stateAlwaysHidden|", ""),
        ("|uiMode", ""),
        ("android:enabled=\"false\"", "android:enabled=\"true\""),
        ("android:enabled=\"true\"", "android:enabled=\"false\""),
        (
            "android.intent.category.LAUNCHER",
            "android.intent.category.BROWSABLE",
        ),
        ("@string/calc_name_sums", "My safety plan"),
        ("@string/calc_name_sums", "@string/calc_name_missing"),
        ("@drawable/calc_icon_tips", "@drawable/calc_icon_missing"),
        ("@string/calc_name\"", "@string/app_name\""),
        ("@drawable/calc_icon\"", "@mipmap/ic_launcher\""),
        ("\".Tips\"", "\".EscapePlan\""),
        (
            "</application>",
            "<service android:name=\".Watch\" android:exported=\"false\" />\n</application>",
        ),
        (
            "</application>",
            "<receiver android:name=\".Hear\" android:exported=\"true\" />\n</application>",
        ),
        (
            "androidx.profileinstaller.ProfileInstallReceiver",
            "androidx.other",
        ),
        ("androidx.startup.InitializationProvider", "androidx.other"),
        (
            "MetricsOptOut\"\n            android:value=\"true\"",
            "MetricsOptOut\"\n            android:value=\"false\"",
        ),
        (
            "EnableSafeBrowsing\"\n            android:value=\"false\"",
            "EnableSafeBrowsing\"\n            android:value=\"true\"",
        ),
    ] {
        assert_noticed(manifest, MANIFEST, from, to);
    }
}

#[test]
fn a_broken_promise_of_the_resources_is_noticed() {
    for (from, to) in [
        ("<exclude domain=\"device_file\" path=\".\" />", ""),
        (
            "<exclude domain=\"root\" path=\".\" />",
            "<include domain=\"root\" path=\".\" />",
        ),
        (
            "<exclude domain=\"file\" path=\".\" />",
            "<exclude domain=\"file\" path=\"cache\" />",
        ),
        (
            "<device-transfer>",
            "<device-transfer><include domain=\"file\" path=\"calc.bin\" />",
        ),
        (
            "<cloud-backup>",
            "<cross-platform-transfer platform=\"ios\" /><cloud-backup>",
        ),
    ] {
        assert_noticed(rules, RULES, from, to);
    }
    for (from, to) in [
        (
            "<base-config cleartextTrafficPermitted=\"false\">",
            "<base-config>",
        ),
        ("<trust-anchors />", ""),
        (
            "<trust-anchors />",
            "<trust-anchors><certificates src=\"system\" /></trust-anchors>",
        ),
        ("127.0.0.1", "example.org"),
        ("includeSubdomains=\"false\"", "includeSubdomains=\"true\""),
        (
            "</network-security-config>",
            "<debug-overrides /></network-security-config>",
        ),
    ] {
        assert_noticed(network, NETWORK, from, to);
    }
}

#[test]
fn a_broken_promise_of_the_window_is_noticed() {
    for (from, to) in [
        // N2
        ("            protect(true)\n", ""),
        ("                    protect(false)\n", ""),
        ("            whenDrawn {", "            run {"),
        ("else window.clearFlags(secure)", ""),
        (
            "WindowManager.LayoutParams.FLAG_SECURE",
            "WindowManager.LayoutParams.FLAG_FULLSCREEN",
        ),
        (
            "        away(EVENT_HIDDEN)\n        super.onPause()",
            "        super.onPause()\n        away(EVENT_HIDDEN)",
        ),
        ("        if (isProtected) cover()\n", ""),
        ("        if (isHeld) expectAnswer(ANSWER_MS)\n", ""),
        (
            "        if (isProtected) cover()\n        if (isHeld) expectAnswer(ANSWER_MS)\n        tell(event)",
            "        tell(event)\n        if (isProtected) cover()\n        if (isHeld) expectAnswer(ANSWER_MS)",
        ),
        (
            "Intent.ACTION_SCREEN_OFF) away(EVENT_SCREEN_OFF)",
            "Intent.ACTION_SCREEN_OFF) tell(EVENT_SCREEN_OFF)",
        ),
        ("            registerReceiver(screenOff, off)\n", ""),
        ("super.onCreate(null)", "super.onCreate(savedInstanceState)"),
        ("outState.clear()", ""),
        (
            "if (isOpen) away(EVENT_BACK) else moveTaskToBack(true)",
            "finish()",
        ),
        (
            "handleBackNavigation: Boolean = false",
            "handleBackNavigation: Boolean = true",
        ),
        ("if (SystemClock.elapsedRealtime() >= by) end()", ""),
        ("        if (hasHeld && !isVisible) end()\n", ""),
        (
            "        isVisible = false\n        settle()",
            "        isVisible = false",
        ),
        ("KEPT_MS = 65_000L", "KEPT_MS = 5_000L"),
        ("KEPT_MS = 65_000L", "KEPT_MS = 600_000L"),
        // N4
        (
            "            web?.setAccessibilityDataSensitive(sensitive)\n",
            "",
        ),
        (
            "if (on) View.ACCESSIBILITY_DATA_SENSITIVE_YES else",
            "if (!on) View.ACCESSIBILITY_DATA_SENSITIVE_YES else",
        ),
        // N7, and what else leaves the app
        (
            "override fun onStart()",
            "val clips = getSystemService(ClipboardManager::class.java)\n    override fun onStart()",
        ),
        (
            "        isVisible = true\n",
            "        isVisible = true\n        startActivity(intent)\n",
        ),
        (
            "        isVisible = true\n",
            "        isVisible = true\n        Log.d(\"\", \"\")\n",
        ),
        // The bridge is as narrow as the rules that keep its names.
        ("    private fun cover()", "    fun cover()"),
        ("    fun letGo()", "    private fun letGo()"),
        (
            "app.plain.calculator.BuildConfig",
            "com.example.other.BuildConfig",
        ),
    ] {
        assert_noticed(window, ACTIVITY, from, to);
    }
}

#[test]
fn a_broken_promise_of_the_web_view_is_noticed() {
    for (from, to) in [
        // N3
        (" or EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING", ""),
        // N6
        (
            "settings.allowFileAccess = false",
            "settings.allowFileAccess = true",
        ),
        ("settings.allowContentAccess = false", ""),
        (
            "settings.domStorageEnabled = false",
            "// settings.domStorageEnabled = false",
        ),
        (
            "settings.setGeolocationEnabled(false)",
            "settings.setGeolocationEnabled(true)",
        ),
        (
            "        WebView.setWebContentsDebuggingEnabled(false)\n        CookieManager",
            "        CookieManager",
        ),
        (
            "            WebView.setWebContentsDebuggingEnabled(false)\n            if",
            "            WebView.setWebContentsDebuggingEnabled(true)\n            if",
        ),
        (
            "IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS",
            "IMPORTANT_FOR_AUTOFILL_AUTO",
        ),
        ("        harden(webView)\n", ""),
        (
            "        web = webView\n",
            "        web = webView\n        webView.addJavascriptInterface(this, \"shell\")\n",
        ),
    ] {
        assert_noticed(web_view, ACTIVITY, from, to);
    }
    for (from, to) in [
        (
            "withoutLearning(super.onCreateInputConnection(field), field)",
            "super.onCreateInputConnection(field)",
        ),
        (
            "WRY_RUSTWEBVIEW_CLASS_EXTENSION",
            "WRY_OTHER_CLASS_EXTENSION",
        ),
        (
            "override fun onProvideAutofillVirtualStructure",
            "fun other",
        ),
    ] {
        assert_noticed(extension, CARGO, from, to);
    }
}

#[test]
fn a_broken_promise_for_ios_is_noticed() {
    for (from, to) in [
        // I1
        (
            "            UIApplication.willResignActiveNotification,\n",
            "",
        ),
        (
            "            UIApplication.didEnterBackgroundNotification,\n",
            "",
        ),
        ("            UIScene.willDeactivateNotification,\n", ""),
        ("            UIScene.didEnterBackgroundNotification,\n", ""),
        (
            "        isLockDue = true\n        cover()",
            "        isLockDue = true",
        ),
        (
            "        isLockDue = true\n        cover()",
            "        cover()",
        ),
        ("view.isOpaque = true", ""),
        ("if isInFront && !isCaptured {", "if isInFront {"),
        // I2
        (
            "[.protectionKey: FileProtectionType.complete]",
            "[.protectionKey: FileProtectionType.none]",
        ),
        ("values.isExcludedFromBackup = true", ""),
        // I6
        (
            "UIScreen.capturedDidChangeNotification",
            "UIScreen.modeDidChangeNotification",
        ),
        (
            "        if isCaptured {\n            hide()",
            "        if isCaptured {\n            uncover()",
        ),
        (
            "import UIKit",
            "import UIKit\nlet board = UIPasteboard.general",
        ),
        ("dark: 0x1b1a18", "dark: 0x000000"),
    ] {
        assert_noticed(overlay, OVERLAY, from, to);
    }
    for (from, to) in [
        ("<string>Calculator</string>", "<string>Tally</string>"),
        (
            "<string>app.plain.calculator</string>",
            "<string>com.example.other</string>",
        ),
        (
            concat!("<string>", env!("CARGO_PKG_VERSION"), "</string>"),
            "<string>9.9.9</string>",
        ),
        ("<string>tally</string>", "<string>other</string>"),
        (
            "<key>UIFileSharingEnabled</key>\n\t<false/>",
            "<key>UIFileSharingEnabled</key>\n\t<true/>",
        ),
        (
            "<key>UILaunchScreen</key>",
            "<key>NSCameraUsageDescription</key>\n\t<string>x</string>\n\t<key>UILaunchScreen</key>",
        ),
        (
            "<key>UILaunchScreen</key>",
            "<key>UIBackgroundModes</key>\n\t<array/>\n\t<key>UILaunchScreen</key>",
        ),
        (
            "<key>UILaunchScreen</key>",
            "<key>CFBundleIcons</key>\n\t<dict><key>CFBundleAlternateIcons</key><dict/></dict>\n\t<key>UILaunchScreen</key>",
        ),
    ] {
        assert_noticed(plist, PLIST, from, to);
    }
}

#[test]
fn a_broken_setting_of_dx_is_noticed() {
    for (from, to) in [
        ("android_manifest = \"android/AndroidManifest.xml\"\n", ""),
        ("android_main_activity = \"android/MainActivity.kt\"\n", ""),
        ("ios_info_plist = \"ios/Info.plist\"\n", ""),
        (
            "android_min_sdk_version = 24",
            "android_min_sdk_version = 28",
        ),
        ("target_sdk = 34", "target_sdk = 30"),
        ("compile_sdk = 34", "compile_sdk = 33"),
        ("proguard_rules = [\"android/keep.pro\"]", ""),
        (
            "icon = [\"assets/icons/icon.png\"]",
            "icon = \"assets/icons/icon.png\"",
        ),
        ("\"NSFileProtectionComplete\"", "\"NSFileProtectionNone\""),
        (
            "[android]\nidentifier = \"app.plain.calculator\"",
            "[android]\nidentifier = \"com.example.other\"",
        ),
        (
            "[android]\n",
            "[permissions]\ncamera = { description = \"x\" }\n\n[android]\n",
        ),
        ("[android]\n", "[background]\nfetch = true\n\n[android]\n"),
        (
            "[android]\n",
            "[deep_links]\nschemes = [\"calc\"]\n\n[android]\n",
        ),
    ] {
        assert_noticed(settings, SETTINGS, from, to);
    }
}

#[test]
fn resources_tell_nothing_and_hide_none_of_dx() {
    for name in resource_files() {
        assert!(!OF_DX.contains(&name.as_str()), "dx writes {name} too");
        assert!(is_neutral(&name), "{name}");
    }
    for (name, text) in strings() {
        assert!(is_neutral(&text), "{name}: {text}");
    }
}

#[test]
fn one_name_is_shown_everywhere() {
    let short = tally::deployment::SHORT_NAME;
    let strings = strings();
    let name = strings.iter().find(|(name, _)| name == "calc_name");
    assert_eq!(name.map(|(_, text)| text.as_str()), Some(short));
    let list = parse(&file(PLIST));
    for key in ["CFBundleDisplayName", "CFBundleName"] {
        assert_eq!(text_of(&list, key), Some(short));
    }
}

#[test]
fn what_covers_has_the_calculators_paper() {
    let papers = papers();
    for (theme, paper) in ["android/res/values", "android/res/values-night"]
        .iter()
        .zip(&papers)
    {
        let theme = parse(&file(&format!("{theme}/calc_theme.xml")));
        let colour = theme
            .every()
            .into_iter()
            .find(|node| node.get("name") == Some("calc_paper"));
        assert_eq!(colour.map(|node| node.text.trim()), Some(paper.as_str()));
    }
}
