import Keepsake
import KeepsakeKit
import SwiftUI

/// Everything that is shown, month by month. Only what is on the screen is asked for.
struct MediaGrid: View {
    @Environment(\.said) private var said
    let services: Services
    let model: CatalogModel
    let router: Router

    var body: some View {
        LazyVGrid(columns: columns, spacing: 2, pinnedViews: .sectionHeaders) {
            ForEach(model.months, id: \.month) { month in
                Section {
                    ForEach(cells(month), id: \.self) { cell in
                        tile(cell).task(id: cell) { await model.appeared(cell) }
                    }
                } header: {
                    header(month)
                }
            }
        }
    }

    private var columns: [SwiftUI.GridItem] {
        [SwiftUI.GridItem(.adaptive(minimum: 92, maximum: 160), spacing: 2)]
    }

    private func cells(_ month: MonthCount) -> [Cell] {
        (0..<Int(clamping: month.media)).map { Cell(month: month.month, index: $0) }
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
                Image(systemName: "checkmark.circle")
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
                services: services, item: item.item, isPicked: isPicked,
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
