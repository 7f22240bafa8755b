import Keepsake

/// A finger that is dragged over a grid: what lies between where it began and where it is, is
/// picked beside what was picked before. Begun on an item that was picked, it lets go of them
/// instead.
@MainActor
public final class DragPick {
    private let model: CatalogModel
    private let begin: Cell
    private let before: Picked
    /// Where the finger is: an answer that comes late for another place counts no more.
    private var now: Cell?
    private var asking: Task<[Int64]?, Never>?

    /// - Parameter begin: The cell that was pressed.
    public init(_ model: CatalogModel, at begin: Cell) {
        self.model = model
        self.begin = begin
        before = model.picked
    }

    /// The finger is over this cell now.
    public func move(to cell: Cell) async {
        if now == cell { return }
        now = cell
        asking?.cancel()
        let asking = Task { await model.items(in: model.cells(from: begin, to: cell)) }
        self.asking = asking
        guard let ids = await asking.value, now == cell,
            let first = model.pages?[begin]?.item.id ?? ids.first
        else { return }
        model.change(before.with(ids, picked: !before.contains(first)))
    }
}
