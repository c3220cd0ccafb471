import LessonMarkup
import Yams

/// Things with numbers, and what belongs to each, with letters: all pairs or, for a foreseen mistake, some.
package struct MatchRule: Sendable, Equatable {
    /// What has numbers, as it is written.
    var premises: [String]
    /// What has letters, none twice, distractors among them.
    var options: [String]
    /// The index of an option for each premise's index.
    package var pairs: [Int: Int]
    /// What premises and options say.
    var premiseContents: [[Block]]
    var optionContents: [[Block]]
}

extension MatchRule: FenceKind {
    static let kind = QuestionKind.match
    static let options = ["extra"]
    private static let mostPremises = 9
    private static let mostOptions = 12
    private static let form =
        "Write below `match:` a line `left: right` for each pair, in quotes where a side has a colon"

    static func rule(_ node: Node, in fence: inout AnswerFence) -> AnswerRule? {
        guard let map = node.mapping, (2...mostPremises).contains(map.count) else {
            fence.report(node, "`match` is no map of two to \(mostPremises) pairs", form)
            return nil
        }
        var rule = MatchRule(premises: [], options: [], pairs: [:], premiseContents: [], optionContents: [])
        for (left, right) in map {
            guard let premise = fence.sentence(left, "the left of a pair"),
                let option = fence.sentence(right, "the right of a pair")
            else { return nil }
            rule.pairs[rule.premises.count] = rule.options.firstIndex(of: option) ?? rule.options.count
            rule.premises.append(premise)
            rule.premiseContents.append(fence.blocks(premise))
            rule.offer(option, fence)
        }
        guard rule.options.count > 1 else {
            fence.report(node, "all pairs of `match` have the same right side", form)
            return nil
        }
        return .match(rule)
    }

    private mutating func offer(_ option: String, _ fence: AnswerFence) {
        guard !options.contains(option) else { return }
        options.append(option)
        optionContents.append(fence.blocks(option))
    }

    static func readOptions(
        _ values: [String: Node], into rule: inout AnswerRule, in fence: inout AnswerFence
    ) {
        guard case .match(var match) = rule else { return }
        if let node = values["extra"] {
            for extra in fence.sentences(node, "an item of `extra`") ?? [] {
                if match.options.contains(extra) {
                    fence.report(node, "`\(extra)` of `extra` is right for a pair", "Take it out")
                }
                match.offer(extra, fence)
            }
            if node.sequence == nil {
                fence.reportOnce(node, "`extra` is no list", "Write `extra: [one more, another]`")
            }
        }
        if match.options.count > mostOptions {
            fence.report(
                values["match"], "there are \(match.options.count) right sides", "Keep \(mostOptions) at most"
            )
        }
        rule = .match(match)
    }

    static func mistake(_ node: Node, besides right: AnswerRule, in fence: inout AnswerFence) -> AnswerRule? {
        guard case .match(var match) = right else { return nil }
        guard let map = node.mapping, !map.isEmpty else {
            fence.report(
                node, "a wrong match is no map of pairs", "Write `- {match: {left: right}, feedback: …}`")
            return nil
        }
        match.pairs = [:]
        for (left, option) in map {
            guard let left = fence.sentence(left, "the left of a pair"),
                let option = fence.sentence(option, "the right of a pair")
            else { return nil }
            guard let premise = match.premises.firstIndex(of: left) else {
                fence.reportUnknown(left, among: match.premises, at: node)
                return nil
            }
            guard let place = match.options.firstIndex(of: option) else {
                fence.reportUnknown(option, among: match.options, at: node)
                return nil
            }
            match.pairs[premise] = place
        }
        return .match(match)
    }

    var offered: [Choice] {
        optionContents.map { Choice(content: $0, feedback: [], isRight: false, line: 0) }
    }

    func prompt(on shown: Presentation) -> String {
        // No choice has these letters, so that the example is never a part of the answer.
        "Type a letter for each number, such as 1x 2y"
    }

    func response(to typed: String, on shown: Presentation) throws(QuizError) -> Response {
        .matches(try pairs(typed, shown))
    }

    /// Reads `1b 2a 3c`, `1-b, 2-a, 3-c`, `1b2a3c`, and `bac` for the premises in their order.
    private func pairs(_ typed: String, _ shown: Presentation) throws(QuizError) -> [Int] {
        let prompt = prompt(on: shown)
        let signs = typed.lowercased().filter { $0.isLetter || $0.isNumber }
        let hasNumbers = signs.contains(where: \.isNumber)
        var result: [Int?] = premises.map { _ in nil }
        var premise = hasNumbers ? nil : 0
        for sign in signs {
            if sign.isNumber {
                guard premise == nil, let number = sign.wholeNumberValue,
                    premises.indices.contains(number - 1)
                else {
                    throw QuizError(
                        "There is no pair with the number `\(sign)` here", fix: prompt)
                }
                premise = number - 1
                continue
            }
            guard let option = shown.choices.firstIndex(where: { $0.letter == sign }) else {
                throw QuizError("There is no letter `\(sign)` among them", fix: prompt)
            }
            guard let place = premise, premises.indices.contains(place) else {
                throw QuizError(
                    hasNumbers ? "`\(sign)` has no number before it" : "There are more letters than numbers",
                    fix: prompt)
            }
            guard result[place] == nil || result[place] == option else {
                throw QuizError("The number \(place + 1) has two letters", fix: prompt)
            }
            result[place] = option
            premise = hasNumbers ? nil : place + 1
        }
        let missing = result.indices.filter { result[$0] == nil }.map { "\($0 + 1)" }
        guard missing.isEmpty else {
            throw QuizError("There is no letter for \(missing.joined(separator: ", "))", fix: prompt)
        }
        return result.compactMap(\.self)
    }

    func accepts(_ response: Response, on shown: Presentation) -> Bool {
        guard let origins = origins(response, shown) else { return false }
        return pairs.allSatisfy { origins[$0.key] == $0.value }
    }

    /// The option of each premise, by the author's order.
    private func origins(_ response: Response, _ shown: Presentation) -> [Int]? {
        guard case .matches(let places) = response, places.count == premises.count,
            places.allSatisfy(shown.choices.indices.contains)
        else { return nil }
        return places.map { shown.choices[$0].origin }
    }

    /// How many pairs are right, and what the author says to each wrong one.
    func judgement(of response: Response, on shown: Presentation, isLastTry: Bool) -> Judgement {
        guard let origins = origins(response, shown) else { return Judgement(isCorrect: false) }
        let count = premises.indices.count { origins[$0] == pairs[$0] }
        guard count < premises.count else { return Judgement(isCorrect: true) }
        let sentence =
            "\(count == 0 ? "None" : "\(count)") of the \(premises.count) pairs \(count == 1 ? "is" : "are") right."
        let known = shown.question.mistakes.filter { $0.answer.kind.accepts(response, on: shown) }
        return Judgement(
            isCorrect: false,
            feedback: [[Block(.paragraph([.text(sentence)]), lines: 1...1)]] + known.map(\.feedback))
    }

    private func labels(_ shown: Presentation) -> [String] {
        premises.indices.compactMap { premise in
            shown.choices.first { $0.origin == pairs[premise] }.map { "\(premise + 1)\($0.letter)" }
        }
    }

    func text(on shown: Presentation) -> String {
        let words = premises.indices.map { premise in
            let option = pairs[premise].map { optionContents[$0].plainText } ?? ""
            return "\(premiseContents[premise].plainText): \(option)"
        }
        return labels(shown).joined(separator: " ") + " (" + words.joined(separator: "; ") + ")"
    }

    func typedForms(on shown: Presentation) -> [String] {
        let labels = labels(shown)
        return [labels.joined(separator: " "), labels.joined(), String(labels.compactMap(\.last))]
    }

    func coincides(with rule: AnswerRule, _ values: [String: Double]) -> Bool {
        guard case .match(let key) = rule else { return false }
        return pairs.allSatisfy { key.pairs[$0.key] == $0.value }
    }
}
