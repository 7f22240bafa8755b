import KeepsakeKit
import SwiftUI

/// *Catalog*: everything by month, what is picked, and the button that says what a save comes to.
struct CatalogScreen: View {
    @Environment(\.said) private var said
    @State private var text: String
    @State private var isDragging = false
    @State private var isSearching = false
    @State private var place = ScrolledPlace()
    private let model: CatalogModel
    private let services: Services
    private let router: Router

    init(_ models: ScreenModels) {
        services = models.services
        router = models.router
        model = models.catalog
        _text = State(initialValue: model.query.text)
    }

    var body: some View {
        ScrollViewReader { scroll in
            ScrollView {
                if !model.isEmpty { CatalogFilters(model: model) }
                NothingShown(model: model) {
                    text = ""
                    model.ask(GridQuery())
                } addExport: {
                    router.addExport()
                }
                MediaGrid(services: services, model: model, router: router, isDragging: $isDragging)
                    .onGeometryChange(for: CGRect.self) {
                        $0.frame(in: .scrollView)
                    } action: {
                        place.grid = $0
                    }
                    .padding(.trailing, hasStrip ? MonthStrip.width : 0)
            }
            .onGeometryChange(for: CGFloat.self) {
                $0.size.height
            } action: {
                place.height = $0
            }
            .scrollDisabled(isDragging)
            .overlay(alignment: .topTrailing) { strip(scroll) }
            .toolbar {
                ToolbarItem(placement: .automatic) { months(scroll) }
                ToolbarItem(placement: .primaryAction) { picking }
            }
        }
        .navigationTitle(title)
        .searchable(text: $text, isPresented: $isSearching, prompt: said("search_captions"))
        .background {
            Button(said("search_captions")) { isSearching = true }
                .keyboardShortcut("f").hidden()
        }
        .onChange(of: text) { _, now in
            var query = model.query
            query.text = now
            model.ask(query)
        }
        .safeAreaInset(edge: .bottom) { saveBar }
        .task { await model.follow() }
    }

    private var saveBar: some View {
        SaveBar(model: model) {
            router.show(.saving)
        } showCopies: {
            router.show(.copies)
        } chooseWhat: {
            router.show(.whatToSave)
        }
    }

    private var title: String {
        guard model.isSelecting else { return said("catalog") }
        return said("selected", .count(model.picked.count(of: model.facets?.media ?? 0)))
    }

    private var hasStrip: Bool { MonthScroll(model.months).isUseful }

    @ViewBuilder private func strip(_ scroll: ScrollViewProxy) -> some View {
        if hasStrip {
            MonthStrip(months: model.months, place: place) {
                scroll.scrollTo($0.month, anchor: .top)
            }
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

    @ViewBuilder private var picking: some View {
        if model.isSelecting {
            HStack {
                Button(said("select_all")) { model.pickAll() }
                    .keyboardShortcut("a", modifiers: [.command, .shift])
                Button(said("cancel")) { model.pickNothing() }.keyboardShortcut(.cancelAction)
            }
        } else {
            Button(said("select")) { model.beginPicking() }
        }
    }
}

#Preview("Catalog") {
    NavigationStack { CatalogScreen(ScreenModels(.preview, Router())) }
}

#Preview("Catalog while it is counted") {
    NavigationStack { CatalogScreen(ScreenModels(.waiting, Router())) }
}

#Preview("Catalog that cannot be opened") {
    NavigationStack { CatalogScreen(ScreenModels(.failing, Router())) }
}

#if DEBUG
    #Preview("Catalog with photos") {
        NavigationStack { CatalogScreen(ScreenModels(.filled, Router())) }
    }
#endif
