import KeepsakeKit

// Refused: what is there for previews alone is called by what goes to people.
let run = PreviewSample.run
