import Foundation

public func stub() -> Never { fatalError() }

/// https://developer.apple.com/documentation/xctest/xctestcase
@available(iOS 7.0, *)
open class XCTestCase: NSObject {}

/// https://developer.apple.com/documentation/xctest/xctassert(_:_:file:line:)
@available(iOS 7.0, *)
public func XCTAssert(
    _ expression: @autoclosure () throws -> Bool, _ message: @autoclosure () -> String = "",
    file: StaticString = #filePath, line: UInt = #line
) { stub() }

/// https://developer.apple.com/documentation/xctest/xctassertfalse(_:_:file:line:)
@available(iOS 7.0, *)
public func XCTAssertFalse(
    _ expression: @autoclosure () throws -> Bool, _ message: @autoclosure () -> String = "",
    file: StaticString = #filePath, line: UInt = #line
) { stub() }

/// https://developer.apple.com/documentation/xcuiautomation/xcuielement
@available(iOS 9.0, *)
@MainActor open class XCUIElement: NSObject {}

/// https://developer.apple.com/documentation/xcuiautomation/xcuielement/exists
/// https://developer.apple.com/documentation/xcuiautomation/xcuielement/tap()
/// https://developer.apple.com/documentation/xcuiautomation/xcuielement/waitforexistence(timeout:)
@available(iOS 9.0, *)
extension XCUIElement {
    public var exists: Bool { stub() }
    public func tap() { stub() }
    public func waitForExistence(timeout: TimeInterval) -> Bool { stub() }
}

/// https://developer.apple.com/documentation/xcuiautomation/xcuielementtypequeryprovider
@available(iOS 9.0, *)
extension XCUIElement {
    public var buttons: XCUIElementQuery { stub() }
    public var navigationBars: XCUIElementQuery { stub() }
    public var staticTexts: XCUIElementQuery { stub() }
}

/// https://developer.apple.com/documentation/xcuiautomation/xcuielementquery
@available(iOS 9.0, *)
@MainActor open class XCUIElementQuery: NSObject {
    public var buttons: XCUIElementQuery { stub() }
    public var firstMatch: XCUIElement { stub() }
    public subscript(key: String) -> XCUIElement { stub() }
}

/// https://developer.apple.com/documentation/xcuiautomation/xcuiapplication
@available(iOS 9.0, *)
@MainActor open class XCUIApplication: XCUIElement {
    public override init() { stub() }
    public init(bundleIdentifier: String) { stub() }
    public var launchArguments: [String] {
        get { stub() }
        set { stub() }
    }
    public func launch() { stub() }
}
