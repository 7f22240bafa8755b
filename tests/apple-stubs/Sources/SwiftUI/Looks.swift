/// https://developer.apple.com/documentation/swiftui/shapestyle
@available(iOS 13.0, *)
public protocol ShapeStyle: Sendable {}

/// https://developer.apple.com/documentation/swiftui/color
@available(iOS 13.0, *)
public struct Color: ShapeStyle, View, Hashable, Sendable {
    public static let accentColor = Color()
    public static let secondary = Color()
    public static let primary = Color()
    public static let red = Color()
    public static let white = Color()
    public static let black = Color()
    public static let clear = Color()
    public func opacity(_ opacity: Double) -> Color { self }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/shapestyle/secondary
@available(iOS 13.0, *)
extension ShapeStyle where Self == Color {
    public static var secondary: Color { stub() }
    public static var primary: Color { stub() }
    public static var red: Color { stub() }
    public static var white: Color { stub() }
}

/// https://developer.apple.com/documentation/swiftui/material
@available(iOS 15.0, *)
public struct Material: ShapeStyle {}

/// https://developer.apple.com/documentation/swiftui/material/bar
@available(iOS 15.0, *)
extension ShapeStyle where Self == Material {
    public static var bar: Material { stub() }
}

/// https://developer.apple.com/documentation/swiftui/view/foregroundstyle(_:)
@available(iOS 15.0, *)
extension View {
    public func foregroundStyle<S: ShapeStyle>(_ style: S) -> some View { self }
    public func background<S: ShapeStyle>(_ style: S) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/background(_:in:fillstyle:)-89n7j
@available(iOS 15.0, *)
extension View {
    public func background<S: ShapeStyle, T: Shape>(_ style: S, in shape: T) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/shape
@available(iOS 13.0, *)
@MainActor @preconcurrency public protocol Shape: View {}

/// https://developer.apple.com/documentation/swiftui/shape
@available(iOS 13.0, *)
extension Shape {
    public func fill<S: ShapeStyle>(_ content: S) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/rectangle
@available(iOS 13.0, *)
public struct Rectangle: Shape {
    public init() {}
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/capsule
@available(iOS 13.0, *)
public struct Capsule: Shape {
    public init() {}
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/view/clipped(antialiased:)
@available(iOS 13.0, *)
extension View {
    public func clipped() -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/image
@available(iOS 13.0, *)
public struct Image: View, Equatable, Sendable {
    public init(systemName: String) {}
    public init(uiImage: UIImage) {}
    public func resizable() -> Image { self }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/view/aspectratio(_:contentmode:)-771ow
@available(iOS 13.0, *)
extension View {
    public func aspectRatio(_ aspectRatio: CGFloat? = nil, contentMode: ContentMode) -> some View {
        self
    }
}

/// https://developer.apple.com/documentation/swiftui/contentmode
@available(iOS 13.0, *)
public enum ContentMode: Sendable {
    case fit, fill
}

/// https://developer.apple.com/documentation/swiftui/view/buttonstyle(_:)-66fbx
@available(iOS 15.0, *)
extension View {
    public func buttonStyle<S: PrimitiveButtonStyle>(_ style: S) -> some View { self }
    public func controlSize(_ size: ControlSize) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/controlsize
@available(iOS 15.0, *)
public enum ControlSize: Sendable {
    case mini, small, regular, large
}

/// https://developer.apple.com/documentation/swiftui/primitivebuttonstyle
@available(iOS 13.0, *)
public protocol PrimitiveButtonStyle {}

/// https://developer.apple.com/documentation/swiftui/borderedprominentbuttonstyle
@available(iOS 15.0, *)
public struct BorderedProminentButtonStyle: PrimitiveButtonStyle {}

/// https://developer.apple.com/documentation/swiftui/borderedbuttonstyle
@available(iOS 15.0, *)
public struct BorderedButtonStyle: PrimitiveButtonStyle {}

/// https://developer.apple.com/documentation/swiftui/plainbuttonstyle
@available(iOS 13.0, *)
public struct PlainButtonStyle: PrimitiveButtonStyle {}

/// https://developer.apple.com/documentation/swiftui/glassprominentbuttonstyle
@available(iOS 26.0, *)
public struct GlassProminentButtonStyle: PrimitiveButtonStyle {}

/// https://developer.apple.com/documentation/swiftui/primitivebuttonstyle/borderedprominent
@available(iOS 15.0, *)
extension PrimitiveButtonStyle where Self == BorderedProminentButtonStyle {
    public static var borderedProminent: BorderedProminentButtonStyle { stub() }
}

/// https://developer.apple.com/documentation/swiftui/primitivebuttonstyle/bordered
@available(iOS 15.0, *)
extension PrimitiveButtonStyle where Self == BorderedButtonStyle {
    public static var bordered: BorderedButtonStyle { stub() }
}

/// https://developer.apple.com/documentation/swiftui/primitivebuttonstyle/plain
@available(iOS 15.0, *)
extension PrimitiveButtonStyle where Self == PlainButtonStyle {
    public static var plain: PlainButtonStyle { stub() }
}

/// https://developer.apple.com/documentation/swiftui/primitivebuttonstyle/glassprominent
@available(iOS 26.0, *)
extension PrimitiveButtonStyle where Self == GlassProminentButtonStyle {
    public static var glassProminent: GlassProminentButtonStyle { stub() }
}
