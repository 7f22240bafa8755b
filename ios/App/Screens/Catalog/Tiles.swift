import KeepsakeKit
import SwiftUI

/// Where the tiles are that are on the screen, for a finger that is dragged over them.
@MainActor
final class Tiles {
    private var places: [Cell: CGRect] = [:]

    func put(_ cell: Cell, at place: CGRect) { places[cell] = place }

    func remove(_ cell: Cell) { places[cell] = nil }

    func cell(at point: CGPoint) -> Cell? {
        places.first { $0.value.contains(point) }?.key
    }
}
