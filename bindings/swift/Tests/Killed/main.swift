// Saves, and dies when the third asset is visible and not yet written down as saved.
import Foundation
import Keepsake
import World

let world = World(at: URL(fileURLWithPath: CommandLine.arguments[1]))
let keepsake = try await world.with("showcase.zip")
let added = Shared(0)
let dying = Faulty(
    world.roll, batch: 1,
    after: { batch in
        if added.change({
            $0 += batch.count; return $0
        }) >= 3 {
            _exit(9)
        }
    })
_ = try await keepsake.saveAll(to: dying)
fatalError("it should be dead")
