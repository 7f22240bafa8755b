/// One page of a list.
public struct Page<Item: Sendable>: Sendable {
    /// At most as many as were asked for.
    public let items: [Item]
    /// The key of the next page; nil if there is none. It may be stored.
    public let next: String?
}

/// A list of the catalog: for a grid page by page, or every item in a loop, which loads the
/// pages on its way.
public struct PagedList<Item: Sendable>: AsyncSequence, Sendable {
    public typealias Element = Item

    fileprivate let pageSize: UInt32
    fileprivate let load: @Sendable (_ after: String?, _ limit: UInt32) async throws -> Page<Item>

    /// The page after that key; nil is the first.
    ///
    /// - Throws: ``KeepError/NotUsable(why:reason:)`` for a key that no page gave.
    public func page(after key: String? = nil) async throws -> Page<Item> {
        try await load(key, pageSize)
    }

    public func makeAsyncIterator() -> Iterator {
        Iterator(list: self)
    }

    public struct Iterator: AsyncIteratorProtocol {
        private let list: PagedList
        private var items: ArraySlice<Item> = []
        private var key: String?
        private var isLast = false

        fileprivate init(list: PagedList) {
            self.list = list
        }

        /// The next item; nil after the last.
        public mutating func next() async throws -> Item? {
            while items.isEmpty && !isLast {
                try Task.checkCancellation()
                let page = try await list.page(after: key)
                (items, key, isLast) = (page.items[...], page.next, page.next == nil)
            }
            return items.popFirst()
        }
    }
}

extension Keepsake {
    /// The media of a grid, each once, what has no date last.
    public func media(
        _ filter: MediaFilter = MediaFilter(), order: PageOrder = .newestFirst,
        pageSize: UInt32 = 100
    ) -> PagedList<GridItem> {
        PagedList(pageSize: pageSize) { after, limit in
            let page = try await self.mediaPageIn(
                order: order, filter: filter, after: after, limit: limit)
            return Page(items: page.items, next: page.next)
        }
    }

    /// Posts with their media, what has no date last.
    public func posts(
        _ filter: MediaFilter = MediaFilter(), order: PageOrder = .newestFirst,
        pageSize: UInt32 = 100
    ) -> PagedList<Post> {
        PagedList(pageSize: pageSize) { after, limit in
            let page = try await self.postPageIn(
                order: order, filter: filter, after: after, limit: limit)
            return Page(items: page.items, next: page.next)
        }
    }
}
