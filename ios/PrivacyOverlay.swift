// What iOS asks of a calculator that may hold something private. Checked by tests/mobile_manifest.rs; docs/mobile.md says
// what goes over the bridge and what a device still has to show.

import Foundation
import UIKit

/// How long after the page is the calculator again it has surely been drawn, in nanoseconds: WebKit does not tell.
private let drawnAfter: UInt64 = 150_000_000

/// Puts a calculator over whatever is open, by itself and at once, whenever the app stops being the one in front or the
/// screen is recorded or mirrored. It goes only when the Rust side says so.
///
/// Every method returns text or nothing, even where there is nothing to say: Dioxus 0.7.10 reads no other answer.
@MainActor
@objc(PrivacyOverlay)
public final class PrivacyOverlay: NSObject {
    /// Something else than the calculator is on the page, or about to be.
    private var isOpen = false

    /// It was hidden, and the Rust side has not heard of it yet.
    private var isLockDue = false

    /// Counts what the Rust side said, so that a frame that comes late changes nothing.
    private var turn = 0

    private var overlays: [UIWindow] = []

    // From the Rust side, on the main thread.

    @objc override public init() {
        super.init()
        let notes = NotificationCenter.default
        // An app without a scene delegate, as Dioxus 0.7.10 makes it, hears the first two; one with it, all.
        let away = [
            UIApplication.willResignActiveNotification,
            UIApplication.didEnterBackgroundNotification,
            UIScene.willDeactivateNotification,
            UIScene.didEnterBackgroundNotification,
        ]
        for name in away {
            notes.addObserver(self, selector: #selector(hide), name: name, object: nil)
        }
        notes.addObserver(
            self,
            selector: #selector(captureChanged),
            name: UIScreen.capturedDidChangeNotification,
            object: nil
        )
    }

    /// True, before anything but the calculator is put on the page, and again to show what was kept behind a dialogue.
    /// False, once the page is the calculator again.
    @objc public func setOpen(_ open: Bool) -> String? {
        turn += 1
        if open {
            isOpen = true
            if isInFront && !isCaptured {
                uncover()
            } else {
                hide()
            }
            return nil
        }
        let said = turn
        Task { @MainActor in
            try? await Task.sleep(nanoseconds: drawnAfter)
            if said == self.turn {
                self.isOpen = false
                self.uncover()
            }
        }
        return nil
    }

    /// "yes" once after each time that something open was hidden: lock now. Ask on every event and every second.
    @objc public func lockIsDue() -> String? {
        defer { isLockDue = false }
        return isLockDue ? "yes" : nil
    }

    /// Makes a folder and what is in it readable only while the phone is unlocked, and keeps it out of every backup.
    /// Nothing when that is done, "no" when it could not be: then nothing may be written there.
    @objc public func protect(_ folder: String) -> String? {
        let files = FileManager.default
        let complete: [FileAttributeKey: Any] = [.protectionKey: FileProtectionType.complete]
        var url = URL(fileURLWithPath: folder, isDirectory: true)
        do {
            try files.setAttributes(complete, ofItemAtPath: url.path)
            for name in try files.contentsOfDirectory(atPath: url.path) {
                try files.setAttributes(complete, ofItemAtPath: url.appendingPathComponent(name).path)
            }
            var values = URLResourceValues()
            values.isExcludedFromBackup = true
            try url.setResourceValues(values)
            return nil
        } catch {
            return "no"
        }
    }

    // iOS' side.

    @objc private func hide() {
        guard isOpen else { return }
        isLockDue = true
        cover()
    }

    @objc private func captureChanged() {
        if isCaptured {
            hide()
        }
    }

    private var scenes: [UIWindowScene] {
        UIApplication.shared.connectedScenes.compactMap { $0 as? UIWindowScene }
    }

    private var isInFront: Bool {
        UIApplication.shared.applicationState == .active
    }

    private var isCaptured: Bool {
        scenes.contains { $0.screen.isCaptured }
    }

    private func cover() {
        guard overlays.isEmpty else { return }
        overlays = scenes.map { scene in
            scene.windows.forEach { $0.endEditing(true) }
            let overlay = UIWindow(windowScene: scene)
            overlay.windowLevel = .alert + 1
            overlay.rootViewController = CalculatorFace()
            overlay.isHidden = false
            overlay.layoutIfNeeded()
            return overlay
        }
    }

    private func uncover() {
        overlays.forEach { $0.isHidden = true }
        overlays = []
    }
}

/// A calculator at rest, drawn without the page: 0, and the keys in the order of src/ui/components/keypad.
private final class CalculatorFace: UIViewController {
    private static let keys = [
        ["AC", "( )", "%", "÷"],
        ["7", "8", "9", "×"],
        ["4", "5", "6", "−"],
        ["1", "2", "3", "+"],
        ["0", ".", "⌫", "="],
    ]

    // The colours of src/ui/cover/cover.css.
    private static let paper = shade(light: 0xffffff, dark: 0x1b1a18)
    private static let ink = shade(light: 0x23211e, dark: 0xf0ece6)
    private static let key = shade(light: 0xf0eeea, dark: 0x2b2926)

    override func viewDidLoad() {
        super.viewDidLoad()
        view.backgroundColor = Self.paper
        view.isOpaque = true
        view.accessibilityElementsHidden = true

        let sum = UILabel()
        sum.text = "0"
        sum.textAlignment = .right
        sum.textColor = Self.ink
        sum.font = .systemFont(ofSize: 56, weight: .light)

        let rows = Self.keys.map { names -> UIStackView in
            let row = UIStackView(arrangedSubviews: names.map(Self.label))
            row.distribution = .fillEqually
            row.spacing = 8
            return row
        }
        let pad = UIStackView(arrangedSubviews: rows)
        pad.axis = .vertical
        pad.distribution = .fillEqually
        pad.spacing = 8

        for part in [sum, pad] as [UIView] {
            part.translatesAutoresizingMaskIntoConstraints = false
            view.addSubview(part)
        }
        let safe = view.safeAreaLayoutGuide
        NSLayoutConstraint.activate([
            pad.leadingAnchor.constraint(equalTo: safe.leadingAnchor, constant: 14),
            pad.trailingAnchor.constraint(equalTo: safe.trailingAnchor, constant: -14),
            pad.bottomAnchor.constraint(equalTo: safe.bottomAnchor, constant: -14),
            pad.heightAnchor.constraint(equalTo: safe.heightAnchor, multiplier: 0.55),
            sum.trailingAnchor.constraint(equalTo: safe.trailingAnchor, constant: -24),
            sum.leadingAnchor.constraint(equalTo: safe.leadingAnchor, constant: 24),
            sum.bottomAnchor.constraint(equalTo: pad.topAnchor, constant: -24),
        ])
    }

    private static func label(_ name: String) -> UIView {
        let label = UILabel()
        label.text = name
        label.textAlignment = .center
        label.textColor = ink
        label.font = .systemFont(ofSize: 24)
        label.backgroundColor = key
        label.layer.cornerRadius = 14
        label.layer.masksToBounds = true
        return label
    }

    private static func shade(light: Int, dark: Int) -> UIColor {
        UIColor { traits in
            let value = traits.userInterfaceStyle == .dark ? dark : light
            let part = { (shift: Int) in CGFloat((value >> shift) & 0xff) / 255 }
            return UIColor(red: part(16), green: part(8), blue: part(0), alpha: 1)
        }
    }
}
