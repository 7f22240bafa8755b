import Keepsake
import KeepsakeKit
import SwiftUI

/// Everything that is shown, month by month. Only what is on the screen is asked for. A finger that
/// rests on a tile and is then dragged picks what it goes over.
struct MediaGrid: View {
    @Environment(\.said) private var said
    @State private var tiles = Tiles()
    @State private var drag: DragPick?
    let services: Services
    let model: CatalogModel
    let router: Router
    @Binding var isDragging: Bool

    nonisolated private static let space = "grid"

    var body: some View {
        LazyVGrid(columns: columns, spacing: 2, pinnedViews: .sectionHeaders) {
            ForEach(model.months, id: \.month) { month in
                Section {
                    ForEach(MonthCells(month), id: \.self) { cell in
                        tile(cell)
                            .task(id: cell) { await model.appeared(cell) }
                            .onGeometryChange(for: CGRect.self) {
                                $0.frame(in: .named(Self.space))
                            } action: {
                                tiles.put(cell, at: $0)
                            }
                            .onDisappear { tiles.remove(cell) }
                    }
                } header: {
                    header(month)
                }
            }
        }
        .coordinateSpace(.named(Self.space))
        .simultaneousGesture(picking)
        .sensoryFeedback(.selection, trigger: model.picked)
    }

    private var picking: some Gesture {
        LongPressGesture(minimumDuration: 0.35)
            .sequenced(
                before: DragGesture(minimumDistance: 0, coordinateSpace: .named(Self.space))
            )
            .onChanged { finger in
                if case .second(_, let finger?) = finger { move(finger) }
            }
            .onEnded { _ in
                drag = nil
                isDragging = false
            }
    }

    private func move(_ finger: DragGesture.Value) {
        if drag == nil, let begin = tiles.cell(at: finger.startLocation) {
            drag = DragPick(model, at: begin)
            isDragging = true
        }
        guard let drag, let cell = tiles.cell(at: finger.location) else { return }
        Task { await drag.move(to: cell) }
    }

    private var columns: [SwiftUI.GridItem] {
        [SwiftUI.GridItem(.adaptive(minimum: 92, maximum: 160), spacing: 2)]
    }

    private func header(_ month: MonthCount) -> some View {
        HStack {
            Text(verbatim: said.words.text(month.month)).font(.headline)
                .accessibilityAddTraits(.isHeader)
            Spacer()
            let words = said.words.text(month.month)
            Button {
                Task { await model.pickMonth(month.month) }
            } label: {
                Image(systemName: "checkmark.circle").touchable()
            }
            .accessibilityLabel(said("select_month", .text(words)))
        }
        .padding()
        .background(.bar)
        .id(month.month)
    }

    @ViewBuilder private func tile(_ cell: Cell) -> some View {
        if let item = model.pages?[cell] {
            let isPicked = model.picked.contains(item.item.id)
            MediaTile(
                services: services, item: item.item, outcome: item.outcome, isPicked: isPicked,
                isSelecting: model.isSelecting
            ) {
                if model.isSelecting {
                    model.pick(item.item.id, !isPicked)
                } else {
                    router.show(.post(media: item.item.id))
                }
            } pick: {
                model.pick(item.item.id, !isPicked)
            }
        } else {
            Rectangle().fill(Color.secondary.opacity(0.15))
                .aspectRatio(1, contentMode: .fit)
                .accessibilityHidden(true)
        }
    }
}
