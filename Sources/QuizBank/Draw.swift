import NumericCore

/// A quantity drawn anew each time a question is shown: `D: [2, 9]` or `w: [0.1, 0.9, 0.1]`.
package struct Draw: Sendable, Equatable {
    /// The name it has in formulas and, in braces, in the text.
    package let name: String
    /// The least value times ten to the power of `decimals`.
    let start: Int
    /// The step, scaled likewise.
    let step: Int
    /// How many values there are; one at least.
    package let count: Int
    /// Digits after the point of every value.
    let decimals: Int

    /// The most values a range may have.
    package static let largestCount = 1_000_000

    /// Reads a range from its two or three numbers as they are written; without a step both ends must be whole.
    init(name: String, range: [String]) throws(QuizError) {
        let form = "Write `\(name): [2, 9]` for whole numbers or `\(name): [0.1, 0.9, 0.1]` with a step"
        guard range.count == 2 || range.count == 3 else {
            throw QuizError("the range of `\(name)` needs two or three numbers", fix: form)
        }
        let decimals = range.map(NumberText.decimals(in:)).max() ?? 0
        guard decimals <= 6 else {
            throw QuizError("the range of `\(name)` has more than six decimals", fix: "Use fewer")
        }
        guard range.count == 3 || decimals == 0 else {
            throw QuizError("the range of `\(name)` has decimals but no step", fix: form)
        }
        var scaled: [Int] = []
        let scale = Self.powerOfTen(decimals)
        for text in range {
            guard text.wholeMatch(of: /[+-]?[0-9]+(\.[0-9]+)?/) != nil, let value = Double(text),
                abs(value) <= 1e9
            else {
                throw QuizError("`\(text)` in the range of `\(name)` is no number up to 1e9", fix: form)
            }
            scaled.append(Int((value * scale).rounded()))
        }
        let step = scaled.count == 3 ? scaled[2] : 1
        guard step > 0 else {
            throw QuizError("the step of `\(name)` is not above zero", fix: form)
        }
        guard scaled[0] <= scaled[1] else {
            throw QuizError("the range of `\(name)` is empty", fix: "Put the smaller end first")
        }
        count = (scaled[1] - scaled[0]) / step + 1
        guard count <= Self.largestCount else {
            throw QuizError(
                "the range of `\(name)` has \(count) values, more than a million",
                fix: "Narrow it, or widen the step")
        }
        self.name = name
        start = scaled[0]
        self.step = step
        self.decimals = decimals
    }

    /// The value at an index from 0 to `count` - 1: the number nearest to the decimal that is written.
    func value(_ index: Int) -> Double {
        Double(start + index * step) / Self.powerOfTen(decimals)
    }

    /// One value, each as likely as the other.
    func value(using random: inout SeededRandom) -> Double {
        value(random.index(below: count))
    }

    private static func powerOfTen(_ exponent: Int) -> Double {
        (0..<exponent).reduce(1) { result, _ in result * 10 }
    }
}

extension SeededRandom {
    /// An index from 0 to `count` - 1. Written out, so that a seed kept in a learner's history means the same draw
    /// whatever the standard library's own algorithm becomes.
    mutating func index(below count: Int) -> Int {
        Int(next() % UInt64(count))
    }
}
