import KeepsakeKit
import SwiftUI

/// *Catalog*: everything by month, what is picked, and the button that says what a save comes to.
struct CatalogScreen: View {
    @Environment(\.said) private var said
    @State private var model: CatalogModel
    @State private var text = ""
    @State private var isDragging = false
    private let services: Services
    private let router: Router

    init(services: Services, router: Router) {
        self.services = services
        self.router = router
        _model = State(initialValue: CatalogModel(services))
    }

    var body: some View {
        ScrollViewReader { scroll in
            ScrollView {
                CatalogFilters(model: model)
                if model.facets?.media == 0 {
                    ContentUnavailableView(said("nothing_found"), systemImage: "magnifyingglass")
                }
                MediaGrid(services: services, model: model, router: router, isDragging: $isDragging)
                    .padding(.trailing, hasStrip ? MonthStrip.width : 0)
            }
            .scrollDisabled(isDragging)
            .overlay(alignment: .topTrailing) { strip(scroll) }
            .toolbar {
                ToolbarItem(placement: .automatic) { months(scroll) }
                ToolbarItem(placement: .primaryAction) { selection }
            }
        }
        .navigationTitle(title)
        .searchable(text: $text, prompt: said("search_captions"))
        .onChange(of: text) { _, now in
            var query = model.query
            query.text = now
            model.ask(query)
        }
        .safeAreaInset(edge: .bottom) { saveBar }
        .task { model.refresh() }
    }

    private var saveBar: some View {
        SaveBar(model: model) {
            router.show(.saving)
        } showCopies: {
            router.show(.copies)
        }
    }

    private var title: String {
        guard model.isSelecting else { return said("catalog") }
        return said("selected", .count(model.picked.count(of: model.facets?.media ?? 0)))
    }

    private var hasStrip: Bool { MonthScroll(model.months).isUseful }

    @ViewBuilder private func strip(_ scroll: ScrollViewProxy) -> some View {
        if hasStrip {
            MonthStrip(months: model.months) { scroll.scrollTo($0.month, anchor: .top) }
        }
    }

    /// The list of months, one of them to go to.
    private func months(_ scroll: ScrollViewProxy) -> some View {
        Menu {
            ForEach(model.months, id: \.month) { month in
                Button(said.words.text(month.month)) { scroll.scrollTo(month.month, anchor: .top) }
            }
        } label: {
            Label(said("scroll_to_month"), systemImage: "calendar")
        }
    }

    private var selection: some View {
        Menu {
            Button(said("select_all")) { model.pickAll() }
            Button(said("select_nothing")) { model.pickNothing() }
                .disabled(!model.isSelecting)
        } label: {
            Label(said("select"), systemImage: "checkmark.circle")
        }
    }
}

#Preview("Catalog") {
    NavigationStack { CatalogScreen(services: .preview, router: Router()) }
}

#if DEBUG
    #Preview("Catalog with photos") {
        NavigationStack { CatalogScreen(services: .filled, router: Router()) }
    }
#endif
