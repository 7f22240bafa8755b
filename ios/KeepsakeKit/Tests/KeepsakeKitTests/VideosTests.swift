import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// Videos are read where they lie, shown by pictures of the platform's, and looked for by them.
@MainActor
@Suite(.serialized)
struct VideosTests {
    private let place = Place()

    private func phone(readWrite: PhotoPermission = .notDetermined) async throws -> Phone {
        let library = FakePhotoLibrary(
            place.url.appendingPathComponent("photos"), readWrite: readWrite)
        let phone = Phone(at: place.url, library: library)
        try await phone.add(sample("showcase.zip"))
        return phone
    }

    private func all(_ type: MediaType, _ phone: Phone) async throws -> [Int64] {
        let filter = MediaFilter(found: true, mediaType: type, leftOut: false)
        var found: [Int64] = []
        for try await item in try await phone.services.keepsake().media(filter) {
            found.append(item.item.id)
        }
        return found
    }

    /// Some picture that the core can look at.
    private func picture(_ phone: Phone) async throws -> Data {
        let photo = try #require(try await all(.photo, phone).first)
        let made = try await phone.services.keepsake().preview(media: photo, side: 320)
        guard case .jpeg(let jpeg, _) = made else { throw CocoaError(.fileReadCorruptFile) }
        return jpeg
    }

    @Test func aVideoIsReadWhereItLies() async throws {
        let phone = try await phone()
        let keepsake = try await phone.services.keepsake()
        let media = try #require(try await all(.video, phone).first)
        let original = try #require(try await keepsake.original(media: media))
        let file = try Data(contentsOf: URL(fileURLWithPath: original.path))
        let video = try #require(await PostModel(phone.services, media: media).video(media))
        #expect(video.length == UInt64(file.count) && video.mimeType == "video/mp4")
        #expect(try await video.pieces(from: 0, count: nil).collected() == file)
        #expect(try await video.pieces(from: 10, count: 100).collected() == file[10..<110])
        // More than there is, as players ask near the end.
        let last = video.pieces(from: video.length - 7, count: .max)
        #expect(try await last.collected() == file.suffix(7))
    }

    @Test func whatIsNotWantedAnyMoreIsNotRead() async throws {
        let phone = try await phone()
        let media = try #require(try await all(.video, phone).first)
        let keepsake = try await phone.services.keepsake()
        let video = try #require(await VideoBytes(media, in: keepsake))
        let reading = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await video.pieces(from: 0, count: nil).collected()
        }
        await #expect(throws: CancellationError.self) { _ = try await reading.value }
    }

    @Test func aVideoWhoseExportIsGoneIsToldAsThat() async throws {
        let phone = try await phone()
        let photo = try #require(try await all(.photo, phone).first)
        let model = PostModel(phone.services, media: photo)
        #expect(await model.video(photo) == nil)
        guard case .NotReachable(let why, _)? = model.trouble else {
            Issue.record("told: \(String(describing: model.trouble))")
            return
        }
        #expect(why == .noBytes)
    }

    @Test func fewPicturesAreMadeAtOnceAndEachOnce() async throws {
        let phone = try await phone()
        phone.videos.show(try await picture(phone), lasting: 5)
        let keepsake = try await phone.services.keepsake()
        let videos = try await all(.video, phone)
        let posters = phone.services.posters
        await withTaskGroup(of: Void.self) { group in
            for media in videos + videos + videos {
                group.addTask { _ = await posters.poster(of: media, side: 320, in: keepsake) }
            }
        }
        #expect(Set(phone.videos.seen.keys) == Set(videos) && phone.videos.most <= 2)
        let made = phone.videos.count
        // Two at the same moment may both be made; what waited for its turn finds it there.
        #expect(made <= 2 * videos.count)
        for media in videos {
            #expect(await posters.poster(of: media, side: 320, in: keepsake)?.duration == 5)
        }
        #expect(phone.videos.count == made)
        let gone = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await posters.poster(of: videos[0], side: 640, in: keepsake)
        }
        #expect(await gone.value == nil && phone.videos.count == made)
    }

    @Test func aVideoThatTheLibraryHasIsFoundByItsPictureAndItsLength() async throws {
        let phone = try await phone(readWrite: .authorized)
        let picture = try await picture(phone)
        phone.videos.show(picture, lasting: 5)
        let other = phone.library.take(picture, lasts: 50)
        let own = phone.library.take(picture, lasts: 5)
        let looks = phone.services.looks
        looks.look()
        await looks.settled()
        guard case .done(let found) = looks.state else {
            Issue.record("done: \(looks.state)")
            return
        }
        #expect(found.assets == 2)
        let keepsake = try await phone.services.keepsake()
        for video in try await all(.video, phone) {
            let copy = try await keepsake.copyOf(media: video)
            #expect(copy?.asset == own && copy?.asset != other)
        }
    }

    @Test func nothingIsSaidOfAVideoThatThePlatformCannotShow() async throws {
        let phone = try await phone(readWrite: .authorized)
        phone.videos.show(nil, lasting: 0)
        _ = phone.library.take(try await picture(phone), lasts: 5)
        let looks = phone.services.looks
        looks.look()
        await looks.settled()
        guard case .done = looks.state else {
            Issue.record("done: \(looks.state)")
            return
        }
        let videos = try await all(.video, phone)
        #expect(Set(videos).isSubset(of: phone.videos.seen.keys))
        for video in videos {
            #expect(try await phone.services.keepsake().copyOf(media: video)?.asset == nil)
        }
    }
}
