#if DEBUG
    public import Foundation
    public import Keepsake

    /// What previews show, and the test on a simulator saves: an export of four posts by somebody
    /// who does not exist, of which one photo is empty and one is not saved yet.
    public enum PreviewSample {
        /// The run of its one save.
        public static let run: Int64 = 1

        /// A catalog with it; everything lies in `folder`.
        public static func open(
            data: String, cache: String, in folder: URL
        ) async throws -> Keepsake {
            let keepsake = try await Keepsake.open(data: data, cache: cache, transport: nil)
            guard try await keepsake.saves().isEmpty else { return keepsake }
            try await add(to: keepsake, in: folder)
            let found = try await keepsake.mediaPage(
                filter: MediaFilter(), after: nil, limit: 100)
            let older = found.items.dropFirst().map(\.item.id)
            let selection = Selection(filter: MediaFilter(media: older))
            let roll = FolderRoll(folder.appendingPathComponent("roll"))
            _ = try await keepsake.save(selection: selection, roll: roll, options: SaveOptions())
                .finish()
            return keepsake
        }

        /// Reads the export, which lies in `folder` from then on; where one was read, does nothing.
        public static func add(to keepsake: Keepsake, in folder: URL) async throws {
            guard try await keepsake.archives().isEmpty else { return }
            let export = folder.appendingPathComponent("export")
            try write(to: export)
            try await keepsake.addArchives(export)
        }

        private static func write(to export: URL) throws {
            let content = export.appendingPathComponent("your_instagram_activity/media")
            let photos = export.appendingPathComponent("media/posts/202405")
            for folder in [content, photos] {
                try FileManager.default.createDirectory(
                    at: folder, withIntermediateDirectories: true)
            }
            var posts: [[String: Any]] = []
            for (number, caption) in captions.enumerated() {
                let name = "media/posts/202405/\(number).jpg"
                try photo(number).write(to: export.appendingPathComponent(name))
                let time = 1_714_600_000 + number * 86_400
                posts.append([
                    "media": [["uri": name, "creation_timestamp": time, "title": caption]]
                ])
            }
            try JSONSerialization.data(withJSONObject: posts)
                .write(to: content.appendingPathComponent("posts_1.json"))
        }

        private static let captions = [
            "Oats, a year later", "Radishes in March", "The lake before anybody is up",
            "By the old mill",
        ]

        private static func photo(_ number: Int) -> Data {
            Data(base64Encoded: pictures[number], options: .ignoreUnknownCharacters) ?? Data()
        }

        /// Nothing, and small JPEGs.
        private static let pictures = [
            "",
            """
            /9j/4AAQSkZJRgABAgAAAQABAAD/2wBDAAgYGBwYHCEhISEhISckJygoKCcnJycoKCgrKyszMzMrKyso
            KCsrMDAzMzc5NzQ0MzQ5OTw8PEhIRUVUVFdnZ3z/xABTAAEBAQAAAAAAAAAAAAAAAAAEAgYBAQEBAQEA
            AAAAAAAAAAAAAAQFAwIGEAEBAAAAAAAAAAAAAAAAAAAAEREBAQEAAAAAAAAAAAAAAAAAABES/8AAEQgA
            PAAwAwESAAISAAMSAP/aAAwDAQACEQMRAD8A09ErxOVXL01FpdEqVlVyVRaXRKlZVclUWl0SpWVXJVFp
            dEqVlVyVRaXRKlZVclUWiUSqmVXItFpdEqVlVyVRaXRKlZVclUWl0SpWVXJVFpdEqVlVyVRaXRKlZVcl
            UWiUSqmVXItEpdEqVlVyXRKXRKlZVcl0Sl0SpWVXJdEpdEqVlVyXRKXRKlZVcl0SiVCpluLXC6hhlu7r
            hdQwy3d1wuoYZbu64XUMMt3dcLqGGW7uuH//2Q==
            """,
            """
            /9j/4AAQSkZJRgABAgAAAQABAAD/2wBDAAgYGBwYHCEhISEhISckJygoKCcnJycoKCgrKyszMzMrKyso
            KCsrMDAzMzc5NzQ0MzQ5OTw8PEhIRUVUVFdnZ3z/xABTAAEBAQEAAAAAAAAAAAAAAAAFBAADAQEBAQEB
            AQAAAAAAAAAAAAADAgAGAQQQAQEAAAAAAAAAAAAAAAAAAAAREQEAAAAAAAAAAAAAAAAAAAAA/8AAEQgA
            PAAwAwESAAISAAMSAP/aAAwDAQACEQMRAD8Aoo+vjU5QhCj6lQyEKPqVDIQo+pUMhCj6lQyEKPqVDIPo
            +qUUpCj6lQikKPqVCKQo+pUIpCj6lQikKPqVCKPqCqUUi+oKlQyL6gqVDIvqCpUMi+oKlQyL6gqVDI5s
            zPWZmZmZmZmZmZmZmZmZmZmf/9k=
            """,
            """
            /9j/4AAQSkZJRgABAgAAAQABAAD/2wBDAAgYGBwYHCEhISEhISckJygoKCcnJycoKCgrKyszMzMrKyso
            KCsrMDAzMzc5NzQ0MzQ5OTw8PEhIRUVUVFdnZ3z/xABTAAEBAQAAAAAAAAAAAAAAAAAABQQBAQEBAQEB
            AAAAAAAAAAAAAAAEAwIFBhABAQAAAAAAAAAAAAAAAAAAABIRAQEAAAAAAAAAAAAAAAAAAAAR/8AAEQgA
            PAAwAwESAAISAAMSAP/aAAwDAQACEQMRAD8Aw0l09Jo+sqSqlJdM2iupKqUl0zaK6kqpSXTNorqSqlJd
            M2iupKqUl0zaK6kqVSXTR2kqOqlJdOHayo6qUl04drKjqpSXTh2sqOqlJdOHayo6qUl04drKjrCOhOAA
            AAAAAAAAAAAAAAAAAAAAP//Z
            """,
        ]
    }
#endif
