import SwiftUI

struct Old {
    @available(iOS 17.4, *)
    func newer() {}
}

func unguarded() {
    Old().newer()
}
