/// What a piece of text is, not how it looks; a ``Theme`` decides the look.
package struct Style: Sendable, Hashable {
    /// The part a piece of text plays on the page.
    package enum Role: UInt8, Sendable, Hashable, CaseIterable {
        case body, quiet
        /// Frames, rules and bars around text.
        case rule
        case heading1, heading2, heading3, minorHeading
        case code, keyword, string, comment, number, typeName
        case maths
        case note, tip, important, warning, caution
        case status, statusKey
        case success, failure
    }

    /// Emphasis on top of the role.
    package struct Traits: OptionSet, Sendable, Hashable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let strong = Traits(rawValue: 1)
        package static let emphasis = Traits(rawValue: 2)
        package static let strikethrough = Traits(rawValue: 4)
        package static let underline = Traits(rawValue: 8)
    }

    /// A temporary mark that the reader's own actions put on text.
    package enum Mark: UInt8, Sendable, Hashable {
        case none, match, currentMatch, selected
    }

    package var role: Role
    package var traits: Traits
    package var mark: Mark
    /// Index of the link this text belongs to, in whatever list the text's owner keeps.
    package var link: Int?

    package init(_ role: Role = .body, _ traits: Traits = [], mark: Mark = .none, link: Int? = nil) {
        self.role = role
        self.traits = traits
        self.mark = mark
        self.link = link
    }

    package static let body = Style()
    package static let quiet = Style(.quiet)
    package static let rule = Style(.rule)
}
