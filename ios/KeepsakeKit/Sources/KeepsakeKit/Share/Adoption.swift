import Foundation
import Keepsake

/// Takes what the extension saved by itself into the app's ledger.
struct Adoption: Sendable {
    /// What came of a note.
    enum Outcome: Sendable, Equatable {
        /// The ledger has it; where the person removed it in between, it has that as well.
        case settled
        /// It did not get into the library: it is to be saved as any other link.
        case notAdded
        /// The item was saved as another asset before, and so it is in the library twice; where
        /// nobody may look, that may have been deleted since.
        case twice(isSeen: Bool)
    }

    /// Why it has to wait.
    enum Waiting: Error, Sendable {
        /// The extension may be about to add it at this moment.
        case forExtension
        /// Another save or a reading goes on.
        case forCore
        /// Nobody knows the post, and its page cannot be asked for now.
        case forPage(KeepError)
    }

    let keepsake: Keepsake
    let library: any PhotoLibrary
    /// The app's own.
    let roll: any CameraRoll
    let inbox: ShareInbox
    /// How long the extension may take for adding alone.
    let grace: TimeInterval

    func settle(_ direct: DirectSave, note id: String) async throws -> Outcome {
        guard let asset = try await added(direct, id) else { return .notAdded }
        let added = AddedAsset(id: asset, bytes: direct.bytes, crc32: direct.crc32)
        do {
            return try await adopt(direct, added)
        } catch KeepError.NotUsable(.unknownMedia, _) {
            do {
                _ = try await keepsake.previewLink(text: direct.text, page: nil)
            } catch {
                throw Waiting.forPage(KeepError(library: error))
            }
            return try await adopt(direct, added)
        }
    }

    private func adopt(_ direct: DirectSave, _ asset: AddedAsset) async throws -> Outcome {
        do {
            _ = try await keepsake.adopt(media: direct.media, asset: asset, roll: roll)
            return .settled
        } catch KeepError.NotUsable(.savedAs, _) {
            return .twice(isSeen: try await roll.facts().readBack)
        } catch KeepError.TryLater {
            throw Waiting.forCore
        }
    }

    /// The asset, if it got into the library. What the extension could not write down any more is
    /// found out from what it handed over.
    private func added(_ direct: DirectSave, _ id: String) async throws -> String? {
        if let asset = direct.asset { return asset }
        // A clock that was set back does not keep it waiting.
        if abs(direct.begun.timeIntervalSinceNow) < grace { throw Waiting.forExtension }
        let place = inbox.folder(of: id)
        let handed = Handed(file: place.appendingPathComponent("handed.json")).assets
        let roll = PhotoLibraryRoll(library: library, folder: place)
        let exist = try await roll.whichExist(assets: handed)
        return zip(handed, exist).first { $0.1 != .gone }?.0
    }
}
