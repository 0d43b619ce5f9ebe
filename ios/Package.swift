// swift-tools-version:5.9
// dx 0.7.10 compiles a package like this one into the app when the Rust side names its folder (docs/mobile.md).

import PackageDescription

let package = Package(
    name: "PrivacyOverlay",
    platforms: [.iOS(.v15)],
    products: [
        .library(name: "PrivacyOverlay", type: .dynamic, targets: ["PrivacyOverlay"]),
    ],
    targets: [
        .target(
            name: "PrivacyOverlay",
            path: ".",
            exclude: ["Info.plist"],
            sources: ["PrivacyOverlay.swift"]
        ),
    ]
)
