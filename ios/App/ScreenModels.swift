import KeepsakeKit

/// Models of screens that are made anew where a window gets wide or narrow: what was picked, looked
/// for or typed there stays.
@MainActor
final class ScreenModels {
    let services: Services
    let router: Router
    let home: HomeModel
    private(set) var link: LinkModel
    private var opened: (count: Int, catalog: CatalogModel)?

    init(_ services: Services, _ router: Router) {
        self.services = services
        self.router = router
        home = HomeModel(services, router: router)
        link = LinkModel(services)
    }

    /// Another one each time that *Catalog* is opened.
    var catalog: CatalogModel {
        if let opened, opened.count == router.catalogsOpened { return opened.catalog }
        let catalog = CatalogModel(services)
        opened = (router.catalogsOpened, catalog)
        return catalog
    }

    /// Asks for a link, with none typed.
    func paste() {
        link = LinkModel(services)
        router.isPasting = true
    }
}
