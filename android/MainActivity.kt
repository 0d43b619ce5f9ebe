// What Android asks of a calculator that may hold something private. dx 0.7.10 takes this file word for word.
// Checked by tests/mobile_manifest.rs; docs/mobile.md says what goes over the bridge and what a device still has to show.

package dev.dioxus.main

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.os.Build
import android.os.Bundle
import android.os.Handler
import android.os.Looper
import android.os.Process
import android.os.SystemClock
import android.view.View
import android.view.ViewGroup
import android.view.WindowManager
import android.view.inputmethod.EditorInfo
import android.view.inputmethod.InputConnection
import android.view.textclassifier.TextClassifier
import android.webkit.CookieManager
import android.webkit.WebSettings
import android.webkit.WebView
import androidx.activity.OnBackPressedCallback

// Wry's files look for it in this package. What stands before the dot is `[android] identifier` of Dioxus.toml.
typealias BuildConfig = app.plain.calculator.BuildConfig

/** How long the Rust side has to let go, in milliseconds. Writing what is unsaved takes most of it. */
private const val ANSWER_MS = 5_000L

/** How long a file dialogue may take, in milliseconds: a little more than `DIALOGUE_KEEPS_MS` of the session, which decides. */
private const val KEPT_MS = 65_000L

/** What is told to the Rust side. The numbers are part of the bridge. */
private const val EVENT_HIDDEN = 1
private const val EVENT_SCREEN_OFF = 2
private const val EVENT_RETURNED = 3
private const val EVENT_BACK = 4

/**
 * The one window. It hides what is open by itself, at once, and shows it again only when the Rust side says so: whatever
 * is late, missing or unexpected ends at the calculator.
 */
class MainActivity : WryActivity() {
    /** Back is never the history of the page. */
    override val handleBackNavigation: Boolean = false

    private val main = Handler(Looper.getMainLooper())
    private val late = Runnable { endIfLate() }

    private var web: WebView? = null

    /** What lies over the page while it is covered. */
    private var paper: View? = null

    /** The Rust side has bound `shellEvent`. */
    private var isBound = false

    /** Something else than the calculator is on the page, or about to be. */
    private var isOpen = false

    /** It may still be drawn, so the window is protected. */
    private var isProtected = false

    /** The Rust side holds keys, or something that is not saved. */
    private var isHeld = false

    /** This process has held something once. */
    private var hasHeld = false

    private var isVisible = false
    private var isInFront = false

    /** By when it has to let go, on the clock that also runs while the phone sleeps. */
    private var answerBy: Long? = null

    /** Counts what it said, so that a frame that comes late changes nothing. */
    private var turn = 0L

    // From the Rust side, on the main thread.

    /** `shellEvent` is bound: from now on it is called. */
    fun bound() {
        isBound = true
    }

    /**
     * True, before anything but the calculator is put on the page, and again to show what was kept behind a dialogue: it
     * returns when the window is protected. False, once the page is the calculator again: the window is given free when
     * that is drawn.
     */
    fun setOpen(open: Boolean) {
        turn += 1
        isOpen = open
        if (open) {
            isHeld = true
            hasHeld = true
            answered()
            protect(true)
            WebView.setWebContentsDebuggingEnabled(false)
            if (isInFront) uncover() else away(EVENT_HIDDEN)
        } else {
            settle()
            val said = turn
            whenDrawn {
                if (said == turn) {
                    protect(false)
                    uncover()
                }
            }
        }
    }

    /** What was unsaved is written, and the keys are gone. The page may still be what it was: hidden pages do not change. */
    fun letGo() {
        isHeld = false
        settle()
    }

    /** The answer to `EVENT_HIDDEN` while a dialogue that the person asked for is over it: stay hidden, keep what is held. */
    fun keepHidden() {
        if (isHeld) expectAnswer(KEPT_MS)
    }

    // To the Rust side, on the main thread; it must return at once.

    private external fun shellEvent(event: Int)

    private fun tell(event: Int) {
        if (isBound) shellEvent(event)
    }

    // Android's side.

    override fun onCreate(savedInstanceState: Bundle?) {
        // Nothing of an earlier life comes back.
        super.onCreate(null)
        onBackPressedDispatcher.addCallback(
            this,
            object : OnBackPressedCallback(true) {
                override fun handleOnBackPressed() = back()
            },
        )
        val off = IntentFilter(Intent.ACTION_SCREEN_OFF)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            registerReceiver(screenOff, off, Context.RECEIVER_NOT_EXPORTED)
        } else {
            registerReceiver(screenOff, off)
        }
    }

    override fun onWebViewCreate(webView: WebView) {
        web = webView
        harden(webView)
    }

    override fun onStart() {
        super.onStart()
        isVisible = true
    }

    override fun onResume() {
        super.onResume()
        isInFront = true
        endIfLate()
        tell(EVENT_RETURNED)
    }

    override fun onPause() {
        isInFront = false
        away(EVENT_HIDDEN)
        super.onPause()
    }

    override fun onStop() {
        super.onStop()
        isVisible = false
        settle()
    }

    override fun onSaveInstanceState(outState: Bundle) {
        super.onSaveInstanceState(outState)
        outState.clear()
    }

    override fun onDestroy() {
        unregisterReceiver(screenOff)
        super.onDestroy()
        // Dioxus starts once a process.
        end()
    }

    private val screenOff = object : BroadcastReceiver() {
        override fun onReceive(context: Context, intent: Intent) {
            if (intent.action == Intent.ACTION_SCREEN_OFF) away(EVENT_SCREEN_OFF)
        }
    }

    /** Out of an open plan to the calculator; out of the calculator as out of any app, but without ending it. */
    private fun back() {
        if (isOpen) away(EVENT_BACK) else moveTaskToBack(true)
    }

    /** Hides first, tells second. */
    private fun away(event: Int) {
        if (isProtected) cover()
        if (isHeld) expectAnswer(ANSWER_MS)
        tell(event)
    }

    /** Puts the calculator's paper over the page. */
    private fun cover() {
        web?.importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS
        if (paper != null) return
        val sheet = View(this)
        val look = obtainStyledAttributes(intArrayOf(android.R.attr.windowBackground))
        sheet.background = look.getDrawable(0)
        look.recycle()
        // Presses end here.
        sheet.isClickable = true
        sheet.importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
        val all = ViewGroup.LayoutParams.MATCH_PARENT
        addContentView(sheet, ViewGroup.LayoutParams(all, all))
        paper = sheet
    }

    private fun uncover() {
        val sheet = paper
        paper = null
        (sheet?.parent as? ViewGroup)?.removeView(sheet)
        web?.importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_AUTO
    }

    /**
     * No picture of the window, and nothing of it for accessibility services that are no tool for disabled people; only
     * while something is open, since a calculator that forbids screenshots stands out.
     */
    private fun protect(on: Boolean) {
        isProtected = on
        val secure = WindowManager.LayoutParams.FLAG_SECURE
        if (on) window.addFlags(secure) else window.clearFlags(secure)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.UPSIDE_DOWN_CAKE) {
            val sensitive = if (on) View.ACCESSIBILITY_DATA_SENSITIVE_YES else View.ACCESSIBILITY_DATA_SENSITIVE_AUTO
            web?.setAccessibilityDataSensitive(sensitive)
        }
    }

    /** Runs `then` once the page as it is now is what the next frame draws. While the window is away, that waits. */
    private fun whenDrawn(then: () -> Unit) {
        val page = web
        if (page == null) {
            then()
            return
        }
        page.postVisualStateCallback(
            turn,
            object : WebView.VisualStateCallback() {
                override fun onComplete(requestId: Long) = then()
            },
        )
    }

    private fun expectAnswer(ms: Long) {
        answerBy = SystemClock.elapsedRealtime() + ms
        main.removeCallbacks(late)
        main.postDelayed(late, ms)
    }

    private fun answered() {
        answerBy = null
        main.removeCallbacks(late)
    }

    /**
     * Nothing forgets as surely as a process that is gone: one that has held something and has let go does not outlive the
     * next time that nobody sees it.
     */
    private fun settle() {
        if (isHeld) return
        if (!isOpen) answered()
        if (hasHeld && !isVisible) end()
    }

    /** Timers stand still while the phone sleeps, so this also runs on return. */
    private fun endIfLate() {
        val by = answerBy ?: return
        if (SystemClock.elapsedRealtime() >= by) end()
    }

    private fun end() = Process.killProcess(Process.myPid())

    @Suppress("DEPRECATION")
    private fun harden(webView: WebView) {
        WebView.setWebContentsDebuggingEnabled(false)
        CookieManager.getInstance().setAcceptCookie(false)
        val settings = webView.settings
        settings.allowFileAccess = false
        settings.allowContentAccess = false
        settings.allowFileAccessFromFileURLs = false
        settings.allowUniversalAccessFromFileURLs = false
        settings.cacheMode = WebSettings.LOAD_NO_CACHE
        settings.databaseEnabled = false
        settings.domStorageEnabled = false
        settings.saveFormData = false
        settings.javaScriptCanOpenWindowsAutomatically = false
        settings.mediaPlaybackRequiresUserGesture = true
        settings.mixedContentMode = WebSettings.MIXED_CONTENT_NEVER_ALLOW
        settings.setGeolocationEnabled(false)
        settings.setSupportMultipleWindows(false)
        // What is selected is not handed to a search, a share sheet or another app.
        settings.disabledActionModeMenuItems =
            WebSettings.MENU_ITEM_SHARE or WebSettings.MENU_ITEM_WEB_SEARCH or WebSettings.MENU_ITEM_PROCESS_TEXT
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.O) {
            settings.safeBrowsingEnabled = false
            webView.importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
        }
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.O_MR1) {
            webView.setTextClassifier(TextClassifier.NO_OP)
        }
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
            webView.importantForContentCapture = View.IMPORTANT_FOR_CONTENT_CAPTURE_NO_EXCLUDE_DESCENDANTS
        }
    }
}

/**
 * What a keyboard gets to know of a field: that it should learn nothing from it. A keyboard may ignore that. Called by the
 * WebView, whose class wry writes; `.cargo/config.toml` puts the call there.
 */
internal fun withoutLearning(connection: InputConnection?, field: EditorInfo): InputConnection? {
    field.imeOptions = field.imeOptions or EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING
    return connection
}
