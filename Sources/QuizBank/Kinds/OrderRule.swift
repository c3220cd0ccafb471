import LessonMarkup
import Yams

/// Things to be put in order, and an order of all of them or, for a foreseen mistake, of some.
package struct OrderRule: Sendable, Equatable {
    /// What is put in order, in the right order, as it is written.
    var items: [String]
    /// What each says.
    var contents: [[Block]]
    /// Indices into the items: all of them as they should stand, or a few in the order in which they should not.
    var sequence: [Int]
}

extension OrderRule: FenceKind {
    static let kind = QuestionKind.order
    // Each has a digit too, for those who listen.
    private static let mostItems = 9

    static func rule(_ node: Node, in fence: inout AnswerFence) -> AnswerRule? {
        guard let items = fence.sentences(node, "an item of `order`"), (2...mostItems).contains(items.count)
        else {
            fence.reportOnce(
                node, "`order` is no list of two to \(mostItems) items",
                "Write `order: [first, second, third]`, or a line `- …` for each below it, in the right order"
            )
            return nil
        }
        if let twice = items.firstRepeated {
            fence.report(node, "`\(twice)` is twice in the order", "Word one of them otherwise")
            return nil
        }
        return .order(
            OrderRule(items: items, contents: items.map(fence.blocks), sequence: Array(items.indices)))
    }

    static func mistake(_ node: Node, besides right: AnswerRule, in fence: inout AnswerFence) -> AnswerRule? {
        guard case .order(var order) = right else { return nil }
        guard let items = fence.sentences(node, "an item of a wrong order"), items.count >= 2 else {
            fence.reportOnce(
                node, "a wrong order is no list of two or more items",
                "Write `- {order: [second, first], feedback: …}`")
            return nil
        }
        order.sequence = []
        for item in items {
            guard let index = order.items.firstIndex(of: item), !order.sequence.contains(index) else {
                fence.reportUnknown(item, among: order.items, at: node)
                return nil
            }
            order.sequence.append(index)
        }
        return .order(order)
    }

    var offered: [Choice] {
        contents.map { Choice(content: $0, feedback: [], isRight: false, line: 0) }
    }

    func prompt(on shown: Presentation) -> String {
        "Type all \(items.count) \(shown.isNumbered ? "numbers" : "letters") in the right order"
    }

    func response(to typed: String, on shown: Presentation) throws(QuizError) -> Response {
        let words = typed.lowercased().split { !$0.isLetter && !$0.isNumber }
        var places: [Int] = []
        for character in words.joined() {
            let place =
                shown.choices.firstIndex { $0.letter == character }
                ?? character.wholeNumberValue.map { $0 - 1 }
            guard let place, shown.choices.indices.contains(place) else {
                throw QuizError("`\(character)` is none of them", fix: prompt(on: shown))
            }
            guard !places.contains(place) else {
                throw QuizError(
                    "`\(shown.label(of: shown.choices[place]))` is there twice", fix: prompt(on: shown))
            }
            places.append(place)
        }
        let missing = shown.choices.indices.filter { !places.contains($0) }
        guard missing.isEmpty else {
            let labels = missing.map { shown.label(of: shown.choices[$0]) }.joined(separator: ", ")
            throw QuizError("\(labels) is not in it", fix: prompt(on: shown))
        }
        return .order(places)
    }

    func accepts(_ response: Response, on shown: Presentation) -> Bool {
        guard case .order(let places) = response, places.count == items.count,
            places.allSatisfy(shown.choices.indices.contains)
        else { return false }
        let wanted = Set(sequence)
        return places.map { shown.choices[$0].origin }.filter(wanted.contains) == sequence
    }

    /// Without a mistake that is known, how many stand where they should.
    func judgement(of response: Response, on shown: Presentation, isLastTry: Bool) -> Judgement {
        if accepts(response, on: shown) { return Judgement(isCorrect: true) }
        if let known = shown.question.mistakes.first(where: { $0.answer.kind.accepts(response, on: shown) }) {
            return Judgement(isCorrect: false, feedback: [known.feedback])
        }
        guard case .order(let places) = response, places.allSatisfy(shown.choices.indices.contains) else {
            return Judgement(isCorrect: false)
        }
        let count = zip(places.map { shown.choices[$0].origin }, sequence).count { $0 == $1 }
        let sentence =
            "\(count == 0 ? "None" : "\(count)") of the \(items.count) stand\(count == 1 ? "s" : "")"
            + " at the right place."
        return Judgement(
            isCorrect: false, feedback: [[Block(.paragraph([.text(sentence)]), lines: 1...1)]])
    }

    func text(on shown: Presentation) -> String {
        typedForms(on: shown)[0] + " (" + contents.map(\.plainText).joined(separator: "; ") + ")"
    }

    func typedForms(on shown: Presentation) -> [String] {
        let labels = sequence.compactMap { item in
            shown.choices.first { $0.origin == item }.map(shown.label)
        }
        return [labels.joined(separator: " "), labels.joined(), labels.joined(separator: ", ")]
    }

    func coincides(with rule: AnswerRule, _ values: [String: Double]) -> Bool {
        guard case .order(let key) = rule else { return false }
        let own = Set(sequence)
        return key.sequence.filter(own.contains) == sequence
    }
}

extension [String] {
    /// The first text that stands there a second time.
    var firstRepeated: String? {
        var seen: Set<String> = []
        return first { !seen.insert($0).inserted }
    }
}
