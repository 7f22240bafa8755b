import SwiftUI

@available(iOS 17.4, *)
struct NewerByItsSecondNumber {}

func unguarded() {
    _ = NewerByItsSecondNumber()
}
