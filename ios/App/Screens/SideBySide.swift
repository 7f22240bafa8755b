import SwiftUI

/// Buttons one beside the other; where they do not fit, as with large letters, one below the other.
struct SideBySide<Buttons: View>: View {
    @ViewBuilder let buttons: Buttons

    var body: some View {
        ViewThatFits(in: .horizontal) {
            HStack { buttons }
            VStack(alignment: .leading, spacing: 8) { buttons }
        }
    }
}

extension View {
    /// For what is tapped and would be smaller than a finger.
    func touchable() -> some View {
        frame(minWidth: 44, minHeight: 44).contentShape(Rectangle())
    }
}

#Preview("Large letters") {
    SideBySide {
        Button("Open the settings of this phone") {}
        Button("Save without albums") {}
    }
    .buttonStyle(.bordered)
    .environment(\.dynamicTypeSize, .accessibility3)
}
