//! N2, N3, N4, N6 and N7: what the Android window promises, by its source.

use std::collections::BTreeSet;

use crate::{
    files::{Faults, KEEP, SETTINGS, file, setting},
    source::{body, code, in_order, names_after},
};

/// N2, N4 and N7, Back, and the bridge.
pub fn window(source: &str) -> Faults {
    let mut faults = Faults::default();
    let code = code(source);
    let mut holds = |function: &str, parts: &[&str]| {
        faults.expect(in_order(body(&code, function), parts), function);
    };
    holds(
        "fun setOpen(",
        &[
            "if (open) {",
            "protect(true)",
            "} else {",
            "whenDrawn {",
            "protect(false)",
            "uncover()",
        ],
    );
    holds(
        "fun protect(",
        &[
            "WindowManager.LayoutParams.FLAG_SECURE",
            "if (on) window.addFlags(secure) else window.clearFlags(secure)",
            "SDK_INT >= Build.VERSION_CODES.UPSIDE_DOWN_CAKE",
            "if (on) View.ACCESSIBILITY_DATA_SENSITIVE_YES else View.ACCESSIBILITY_DATA_SENSITIVE_AUTO",
            "web?.setAccessibilityDataSensitive(sensitive)",
        ],
    );
    holds(
        "override fun onPause()",
        &["away(EVENT_HIDDEN)", "super.onPause()"],
    );
    holds("override fun onStop()", &["isVisible = false", "settle()"]);
    holds(
        "private fun away(",
        &[
            "if (isProtected) cover()",
            "if (isHeld) expectAnswer(ANSWER_MS)",
            "tell(event)",
        ],
    );
    holds(
        "override fun onReceive(",
        &["Intent.ACTION_SCREEN_OFF) away(EVENT_SCREEN_OFF)"],
    );
    holds(
        "override fun onCreate(",
        &[
            "super.onCreate(null)",
            "OnBackPressedCallback(true)",
            "handleOnBackPressed() = back()",
            "registerReceiver(screenOff, off, Context.RECEIVER_NOT_EXPORTED)",
            "registerReceiver(screenOff, off)",
        ],
    );
    holds("override fun onSaveInstanceState(", &["outState.clear()"]);
    holds(
        "private fun back()",
        &["if (isOpen) away(EVENT_BACK) else moveTaskToBack(true)"],
    );
    holds(
        "private fun settle()",
        &["if (isHeld) return", "if (hasHeld && !isVisible) end()"],
    );
    holds(
        "private fun endIfLate()",
        &["if (SystemClock.elapsedRealtime() >= by) end()"],
    );
    holds("override fun onDestroy()", &["end()"]);
    for once in [
        "protect(false)",
        "clearFlags(",
        "fun end() = Process.killProcess(Process.myPid())",
    ] {
        faults.expect(code.matches(once).count() == 1, once);
    }
    faults.expect(
        code.contains("override val handleBackNavigation: Boolean = false"),
        "Back is the page's",
    );
    for unwanted in [
        "ClipData",
        "Clipboard",
        "CLIPBOARD",
        "Log.",
        "Toast",
        "finish(",
        "println",
        "startActivity",
        "startForeground",
        "startService",
        "evaluateJavascript",
    ] {
        faults.expect(!code.contains(unwanted), unwanted);
    }
    let kept: BTreeSet<_> = names_after(&file(KEEP), "    void ");
    faults.expect(
        !kept.is_empty() && names_after(&code, "    fun ") == kept,
        "the bridge and the names that are kept",
    );
    let limit = code.split("KEPT_MS = ").nth(1).unwrap_or_default();
    let limit = limit.split('L').next().unwrap_or_default();
    let limit: u32 = limit.replace('_', "").parse().unwrap_or_default();
    let session = tally::session::DIALOGUE_KEEPS_MS;
    faults.expect(limit > session && limit <= session * 2, "KEPT_MS");
    let identifier = setting(&file(SETTINGS), "android", "identifier").unwrap_or_default();
    faults.expect(
        code.contains(&format!(
            "typealias BuildConfig = {identifier}.BuildConfig\n"
        )),
        "the identifier of the bundle",
    );
    faults
}

/// N3 and N6, on the side of our own code.
pub fn web_view(source: &str) -> Faults {
    let mut faults = Faults::default();
    let code = code(source);
    let harden = body(&code, "private fun harden(");
    for set in [
        "WebView.setWebContentsDebuggingEnabled(false)",
        "CookieManager.getInstance().setAcceptCookie(false)",
        "settings.allowFileAccess = false",
        "settings.allowContentAccess = false",
        "settings.allowFileAccessFromFileURLs = false",
        "settings.allowUniversalAccessFromFileURLs = false",
        "settings.cacheMode = WebSettings.LOAD_NO_CACHE",
        "settings.databaseEnabled = false",
        "settings.domStorageEnabled = false",
        "settings.saveFormData = false",
        "settings.javaScriptCanOpenWindowsAutomatically = false",
        "settings.setGeolocationEnabled(false)",
        "settings.setSupportMultipleWindows(false)",
        "settings.safeBrowsingEnabled = false",
        "webView.importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS",
        "webView.setTextClassifier(TextClassifier.NO_OP)",
        "webView.importantForContentCapture = View.IMPORTANT_FOR_CONTENT_CAPTURE_NO_EXCLUDE_DESCENDANTS",
    ] {
        faults.expect(harden.contains(set), set);
    }
    let created = body(&code, "override fun onWebViewCreate(");
    faults.expect(created.contains("harden(webView)"), "it is not hardened");
    let opened = body(&code, "fun setOpen(");
    faults.expect(
        opened.contains("WebView.setWebContentsDebuggingEnabled(false)"),
        "debugging, when something opens",
    );
    for unwanted in [
        "addJavascriptInterface",
        "setWebContentsDebuggingEnabled(true)",
    ] {
        faults.expect(!code.contains(unwanted), unwanted);
    }
    let field = body(&code, "internal fun withoutLearning(");
    faults.expect(
        field.contains(
            "field.imeOptions = field.imeOptions or EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING",
        ),
        "keyboards may learn",
    );
    faults
}

/// N3, where wry's class calls it; and nothing for assistants and autofill.
pub fn extension(config: &str) -> Faults {
    let mut faults = Faults::default();
    let held = config
        .split("\nWRY_RUSTWEBVIEW_CLASS_EXTENSION = '''")
        .nth(1);
    let held = held.and_then(|rest| rest.split("'''").next());
    let held = held.unwrap_or_default();
    faults.expect(
        body(held, "override fun onCreateInputConnection(")
            .contains("return withoutLearning(super.onCreateInputConnection(field), field)"),
        "keyboards may learn",
    );
    for empty in [
        "onProvideVirtualStructure",
        "onProvideAutofillVirtualStructure",
    ] {
        let start = format!("override fun {empty}(");
        let line = held.lines().find(|line| line.contains(&start));
        faults.expect(line.is_some_and(|line| line.ends_with(") {}")), empty);
    }
    faults
}
