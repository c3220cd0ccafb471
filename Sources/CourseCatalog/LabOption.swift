/// An option of a lab's own, as its `lab.md` declares it.
package struct LabOption: Sendable, Equatable {
    /// What it may be.
    package enum Kind: Sendable, Equatable {
        /// A whole number in a range.
        case whole(ClosedRange<Int>)
        /// A number in a range.
        case number(ClosedRange<Double>)
        /// One of these words.
        case choice([String])
    }

    /// What stands before the `=` of `--set`.
    package var name: String
    package var kind: Kind
    /// Its value where none is given.
    package var usual: String
    /// What it does, in a sentence.
    package var about: String
    /// The line of `lab.md` at which it begins.
    package var line: Int

    /// An option of these parts.
    package init(name: String, kind: Kind, usual: String, about: String, line: Int) {
        self.line = line
        self.name = name
        self.kind = kind
        self.usual = usual
        self.about = about
    }

    /// The value that a text stands for, in one form for all ways to write it; nil where it is none.
    package func value(of text: String) -> String? {
        switch kind {
        case .whole(let range): Int(text).flatMap { range.contains($0) ? "\($0)" : nil }
        case .number(let range):
            Double(text).flatMap { $0.isFinite && range.contains($0) ? Self.text($0) : nil }
        case .choice(let words): words.contains(text) ? text : nil
        }
    }

    /// What it may be, in words: "a whole number from 1 to 64".
    package var allowed: String {
        switch kind {
        case .whole(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .number(let range):
            "a number from \(Self.text(range.lowerBound)) to \(Self.text(range.upperBound))"
        case .choice(let words): "one of " + words.joined(separator: ", ")
        }
    }

    /// 3 and not 3.0.
    private static func text(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
    }
}
