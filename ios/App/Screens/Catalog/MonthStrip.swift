import Keepsake
import KeepsakeKit
import SwiftUI

/// The scroller: a strip beside the grid on which a finger goes through the months. For VoiceOver
/// there is the list of them.
struct MonthStrip: View {
    @Environment(\.said) private var said
    @State private var shown: Int?
    let months: [MonthCount]
    let go: @MainActor (MonthCount) -> Void

    /// What it takes of the grid's room.
    static let width: CGFloat = 24

    var body: some View {
        GeometryReader { strip in
            ZStack(alignment: .topTrailing) {
                Rectangle().fill(Color.clear).contentShape(Rectangle())
                    .gesture(finger(over: strip.size.height))
                bubble
            }
        }
        .frame(width: shown == nil ? Self.width : 220)
        .accessibilityHidden(true)
    }

    @ViewBuilder private var bubble: some View {
        if let shown, months.indices.contains(shown) {
            Text(verbatim: said.words.text(months[shown].month))
                .font(.headline).padding().background(.bar)
        } else {
            Capsule().fill(Color.secondary.opacity(0.4)).frame(width: 4, height: 44).padding()
        }
    }

    private func finger(over height: CGFloat) -> some Gesture {
        DragGesture(minimumDistance: 0)
            .onChanged { finger in
                let fraction = height > 0 ? Double(finger.location.y / height) : 0
                let index = MonthScroll(months).index(at: fraction)
                guard let index, index != shown else { return }
                shown = index
                go(months[index])
            }
            .onEnded { _ in shown = nil }
    }
}

#Preview("Two years") {
    MonthStrip(
        months: [
            MonthCount(month: CalendarMonth(year: 2024, month: 5), media: 120),
            MonthCount(month: CalendarMonth(year: 2023, month: 12), media: 40),
            MonthCount(month: nil, media: 3),
        ]
    ) { _ in }
}
