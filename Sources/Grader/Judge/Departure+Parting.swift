import SubmissionRuntime

extension Departure {
    /// Where two texts, two lists of texts, two truth values or two lists of different counts part.
    package struct Parting: Sendable, Equatable {
        /// Which of the function's results.
        package var result: Int
        /// The first element that differs; nil where the result is no list.
        package var element: Int?
        /// The first character that differs, counted from 0; nil where the result holds no text.
        package var character: Int?
        /// What stands there; nil where the list has ended.
        package var yours: String?
        /// What should stand there; nil where the list should have ended.
        package var expected: String?
        /// How many elements there are and should be; nil where the result is no list.
        package var counts: Counts?

        /// The counts of two lists.
        package struct Counts: Sendable, Equatable {
            package var yours: Int
            package var expected: Int
        }

        /// Whether the lists have different counts.
        package var isOfCounts: Bool { counts.map { $0.yours != $0.expected } ?? false }
    }
}

extension Departure.Parting {
    /// Two lists of different counts, of one type; nil for anything else.
    init?(ofCounts yours: WireValue, _ expected: WireValue, result: Int) {
        switch (yours, expected) {
        case (.ints(let mine), .ints(let right)) where mine.count != right.count:
            self.init(mine, right, result: result)
        case (.floats(let mine), .floats(let right)) where mine.count != right.count:
            // By how much two numbers differ is asked of lists of one count.
            self.init(
                result: result, counts: .init(yours: mine.count, expected: right.count))
        case (.texts(let mine), .texts(let right)) where mine.count != right.count:
            self.init(mine, right, result: result)
        default: return nil
        }
    }

    /// Two values without numbers; nil where they are equal, or numbers.
    init?(_ yours: WireValue, _ expected: WireValue, result: Int) {
        switch (yours, expected) {
        case (.bool(let mine), .bool(let right)) where mine != right:
            self.init(result: result, yours: "\(mine)", expected: "\(right)")
        case (.text(let mine), .text(let right)) where mine != right:
            self.init(
                result: result, character: Self.firstDifference(mine, right), yours: mine, expected: right)
        case (.texts(let mine), .texts(let right)) where mine != right:
            self.init(mine, right, result: result)
        default: return nil
        }
    }

    private init<Element: Equatable>(_ yours: [Element], _ expected: [Element], result: Int) {
        let common = min(yours.count, expected.count)
        let element = (0..<common).first { yours[$0] != expected[$0] } ?? common
        let mine = element < yours.count ? yours[element] : nil
        let right = element < expected.count ? expected[element] : nil
        self.init(
            result: result, element: element,
            character: (mine as? String).flatMap { mine in
                (right as? String).map { Self.firstDifference(mine, $0) }
            },
            yours: mine.map { "\($0)" }, expected: right.map { "\($0)" },
            counts: .init(yours: yours.count, expected: expected.count))
    }

    private static func firstDifference(_ yours: String, _ expected: String) -> Int {
        zip(yours, expected).enumerated().first { $0.element.0 != $0.element.1 }?.offset
            ?? min(yours.count, expected.count)
    }

    /// Where and what, as a clause without the result's name: "part at element 2: 7, expected 5".
    package var summary: String {
        if let counts, element == nil { return "\(counts.yours) elements, expected \(counts.expected)" }
        let place = [element.map { "element \($0)" }, character.map { "character \($0)" }].compactMap { $0 }
        let at = place.isEmpty ? "" : " at \(place.joined(separator: ", "))"
        return
            "\(yours.map(Self.quoted) ?? "the end")\(at), expected \(expected.map(Self.quoted) ?? "the end")"
    }

    private static func quoted(_ text: String) -> String {
        String(text.debugDescription.prefix(60))
    }
}
