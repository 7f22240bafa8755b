import Keepsake
import KeepsakeKit
import SwiftUI

#Preview("An export") {
    ShareCardBody(state: .files(["instagram-export.zip"], notTaken: ["part-2.zip"]))
}

#Preview("Left for the app") {
    ShareCardBody(state: .leftForApp)
}

#Preview("An export that the app reads") {
    ShareCardBody(state: .leftToRead(notTaken: ["part-2.zip"]))
}

#Preview("Saved by the extension itself") {
    ShareCardBody(state: .saved(Date(timeIntervalSince1970: 1_556_841_600)))
}

#Preview("Nobody could see") {
    ShareCardBody(state: .unsure)
}

#Preview("Not Instagram") {
    ShareCardBody(state: .nothing(.lookAlike(host: "instagram.example")))
}

private let link = ResolvedLink(
    kind: .post, code: "DEfghIJklmn", id: nil, username: nil, slide: nil,
    canonical: "https://www.instagram.com/p/DEfghIJklmn/", refusal: nil, reason: nil)

private let post = LinkPreview(
    owner: "ida.example", caption: "Oats, and the field behind the house", media: [.photo],
    slide: nil, leftOut: 0, saved: 0, picture: nil)

#Preview("A post, before its page is there") {
    ShareCardBody(state: .post(link), isLooking: true)
}

#Preview("A post") {
    ShareCardBody(state: .post(link), preview: post)
}

#Preview("A post beside a link that is none") {
    ShareCardBody(state: .post(link), preview: post, lookAlikes: ["instagram.example"])
}

#Preview("A page that cannot be had") {
    ShareCardBody(
        state: .post(link),
        notSeen: .NotReachable(why: .link(refusal: .notFound), reason: ""))
}

#Preview("Saving, and saved") {
    VStack {
        ShareCardBody(state: .saving, preview: post)
        ShareCardBody(state: .saved(nil), preview: post)
    }
}

#Preview("Refused") {
    ShareCardBody(state: .refused(.notFound))
}
