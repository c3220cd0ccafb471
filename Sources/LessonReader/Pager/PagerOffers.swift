/// What a reader can do from the page beside reading: whoever shows the page says what it can carry out, and
/// does so when the pager ends with the outcome of that name.
package struct PagerOffers: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// `x`: judge an exercise that the page links to.
    package static let grading = PagerOffers(rawValue: 1)
    /// `e`: open an exercise in an editor.
    package static let editing = PagerOffers(rawValue: 2)
    /// `t`: the lesson's questions.
    package static let quiz = PagerOffers(rawValue: 4)
    /// `a`: write a note on the text at the top of the page.
    package static let notes = PagerOffers(rawValue: 8)
    /// `S`: search the whole course.
    package static let courseSearch = PagerOffers(rawValue: 16)
    /// `w`: what the words in view mean.
    package static let terms = PagerOffers(rawValue: 64)
    /// `M`: run a program of the page with the reader's own functions.
    package static let running = PagerOffers(rawValue: 128)
    /// Backspace, with nowhere to go back to inside the text, leads to where the reader came from.
    package static let back = PagerOffers(rawValue: 32)
}

/// A note of the reader's on a place in a text.
package struct PagerNote: Sendable, Equatable {
    /// Characters that can be typed.
    package static let longest = 8000

    package var position: ReadingPosition
    /// Empty where the reader wants to write it in an editor.
    package var text: String
    /// The heading whose section the place is in; empty before the first.
    package var heading: String
    /// The line of the text that the note is about.
    package var quote: String

    package init(position: ReadingPosition, text: String, heading: String = "", quote: String = "") {
        self.position = position
        self.text = text
        self.heading = heading
        self.quote = quote
    }
}
