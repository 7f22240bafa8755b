import XCTest

/// The app on a simulator: what cannot run where there is no Mac.
@MainActor
final class FirstStartTests: XCTestCase {
    func testTheFirstStartExplainsAndLeadsToSettingsAndBack() {
        let app = XCUIApplication()
        app.launchArguments = ["-AppleLanguages", "(en)", "-AppleLocale", "en_US"]
        app.launch()
        let welcome = app.staticTexts["Your Instagram, in your photo library"]
        XCTAssert(welcome.waitForExistence(timeout: 20))
        XCTAssert(app.buttons["Add export"].exists)
        app.buttons["Settings"].tap()
        XCTAssert(app.navigationBars["Settings"].waitForExistence(timeout: 5))
        app.navigationBars.buttons.firstMatch.tap()
        XCTAssert(app.buttons["Paste a link"].waitForExistence(timeout: 5))
    }

    /// From right to left, no text of the catalog is shown by its key or in another language.
    func testTheWordsAreThereInArabic() {
        let app = XCUIApplication()
        app.launchArguments = ["-AppleLanguages", "(ar)", "-AppleLocale", "ar"]
        app.launch()
        XCTAssert(app.buttons["إضافة تصدير"].waitForExistence(timeout: 20))
        XCTAssertFalse(app.buttons["add_export"].exists)
    }
}
