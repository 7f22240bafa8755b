import XCTest

/// An export goes into the library of a simulator, which is PhotoKit's own.
@MainActor
final class SavingTests: XCTestCase {
    func testAnExportIsSavedAndFoundInTheLibrary() {
        let app = XCUIApplication()
        // The app brings a small export, of which three photos can be saved. With albums the
        // library may be read: what is not found there after it was added counts as failed.
        app.launchArguments = [
            "-AppleLanguages", "(en)", "-AppleLocale", "en_US", "-sample-export", "yes",
            "-albums", "byKind",
        ]
        app.launch()
        let look = app.buttons["Look and save"]
        XCTAssert(look.waitForExistence(timeout: 30))
        look.tap()
        let save = app.buttons["save"]
        XCTAssert(save.waitForExistence(timeout: 20))
        save.tap()
        allowAll()
        let report = app.buttons["Report"]
        XCTAssert(report.waitForExistence(timeout: 60))
        // Nothing is left to save: PhotoKit has them.
        app.launchArguments.removeLast(2)
        app.launch()
        XCTAssert(look.waitForExistence(timeout: 30))
        look.tap()
        XCTAssert(app.buttons["Nothing to save"].waitForExistence(timeout: 20))
    }

    /// The system's question belongs to another app. Who was asked before is not asked again.
    private func allowAll() {
        let springboard = XCUIApplication(bundleIdentifier: "com.apple.springboard")
        let allow = springboard.buttons["Allow Full Access"]
        if allow.waitForExistence(timeout: 20) { allow.tap() }
    }
}
