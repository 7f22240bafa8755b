import Keepsake
import KeepsakeKit
import Observation
import SwiftUI

/// The scroller: a strip beside the grid on which a finger goes through the months. For VoiceOver
/// there is the list of them.
struct MonthStrip: View {
    @Environment(\.said) private var said
    @State private var shown: Int?
    let months: [MonthCount]
    let place: ScrolledPlace
    let go: @MainActor (MonthCount) -> Void

    /// What it takes of the grid's room.
    static let width: CGFloat = 44
    private static let handle: CGFloat = 44

    var body: some View {
        GeometryReader { strip in
            ZStack(alignment: .topTrailing) {
                Rectangle().fill(Color.clear).contentShape(Rectangle())
                    .gesture(finger(over: strip.size.height))
                bubble.padding(.top, way(over: strip.size.height)).allowsHitTesting(false)
            }
        }
        .frame(width: shown == nil ? Self.width : 220)
        .accessibilityHidden(true)
    }

    /// Where the handle is: as far down as the grid was scrolled.
    private func way(over height: CGFloat) -> CGFloat {
        CGFloat(place.fraction) * max(0, height - Self.handle)
    }

    @ViewBuilder private var bubble: some View {
        if let shown, months.indices.contains(shown) {
            Text(verbatim: said.words.text(months[shown].month))
                .font(.headline).padding().background(.bar)
        } else {
            Capsule().fill(Color.secondary.opacity(0.6)).frame(width: 4, height: Self.handle)
                .padding(.horizontal)
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
        ], place: ScrolledPlace()
    ) { _ in }
}

/// How far down a grid was scrolled. Beside the screen's own state, so that only the strip is
/// drawn anew.
@MainActor @Observable
final class ScrolledPlace {
    /// The grid, as seen from where it is scrolled in.
    var grid = CGRect.zero
    /// Of what shows it.
    var height: CGFloat = 0

    /// From 0 to 1.
    var fraction: Double {
        let hidden = grid.height - height
        return hidden > 0 ? min(max(Double(-grid.minY / hidden), 0), 1) : 0
    }
}
