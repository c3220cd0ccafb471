import ExerciseChecks
import NumericCore
import SubmissionRuntime

/// Forms the verdict from what a submission's process did and answered.
///
/// Nothing here runs anything, and nothing here was ever in the submission's reach.
struct Judge {
    let check: ExerciseCheck
    let examination: Examination

    /// What is sent: every case, then the first once more, to see whether the same inputs are answered the
    /// same way twice.
    var inputs: [[WireValue]] {
        examination.cases.map(\.inputs) + examination.cases.prefix(1).map(\.inputs)
    }

    private var comparison: Comparison {
        Comparison(tolerance: check.tolerance, results: check.entryPoint.results)
    }

    /// The part of a report that depends on the answers.
    struct JudgedAnswers {
        var verdict: Verdict
        var finding: GradeReport.Finding
        var checks: [GradeReport.Check]
        var misconception: ExerciseCheck.NamedMistake?
        var nearMiss: NearMiss?
        var gradients: GradientNote?
        var brokenLaws: [ExerciseCheck.NamedLaw] = []
        var rightCases = 0
    }

    /// Judges a run that answered everything and ended well.
    func opinion(on answers: [[WireValue]]) -> JudgedAnswers {
        let comparison = comparison
        let judged = Array(answers.prefix(examination.cases.count))
        let departures = zip(judged, examination.cases).map {
            comparison.departure(of: $0, from: $1.expected)
        }
        let isRepeatable = comparison.agree(answers[answers.count - 1], answers[0])
        var checks = [GradeReport.Check(.runs, .pass, "answered all \(inputs.count) calls")]
        var opinion = JudgedAnswers(verdict: .pass, finding: .none, checks: [])
        opinion.rightCases = departures.prefix(drawnCount).count { $0 == nil }

        // The plainest departure teaches best: a wrong shape anywhere before a wrong number anywhere.
        let number = shownDeparture(departures)
        checks.append(shapeCheck(departures))
        if let number, let departure = departures[number] {
            opinion.verdict = .fail
            opinion.finding = finding(departure, at: number)
            opinion.misconception = misconception(answering: judged)
            // What is answered otherwise the next time has no pattern worth a word.
            if opinion.misconception == nil, isRepeatable { opinion.nearMiss = nearMiss(judged) }
        }
        checks.append(valueCheck(departures))
        checks.append(
            GradeReport.Check(
                .repeatable, isRepeatable ? .pass : .fail,
                "the same inputs give the same answer, asked twice"))
        if !isRepeatable {
            opinion.verdict = .fail
            if opinion.misconception == nil { opinion.finding = .notRepeatable }
        }
        let areShapesRight =
            !departures.contains { $0?.isShape == true || $0 == .kind } && judged.allSatisfy(Self.isSane)
        for (index, law) in check.laws.enumerated() {
            let status: GradeReport.Check.Status =
                !areShapesRight ? .skipped : examination.lawHolds(index, judged) ? .pass : .fail
            checks.append(GradeReport.Check(.law(law.id), status, law.sentence))
            guard status == .fail else { continue }
            opinion.brokenLaws.append(law)
            opinion.verdict = .fail
        }
        if number != nil, areShapesRight, isRepeatable { opinion.gradients = gradientNote(judged) }
        opinion.checks = checks
        return opinion
    }

    /// Which gradients are off, and on which way; nil for an exercise without any.
    private func gradientNote(_ answers: [[WireValue]]) -> GradientNote? {
        let results = check.entryPoint.results
        let gradients = results.indices.filter { results[$0].gradientOf != nil }
        guard !gradients.isEmpty else { return nil }
        let wrong = results.indices.filter { result in
            zip(answers, examination.cases).contains {
                !comparison.agree([$0[result]], [$1.expected[result]])
            }
        }
        let forward: GradientNote.Forward
        if gradients.count == results.count {
            forward = .notReturned
        } else if wrong.allSatisfy(gradients.contains) {
            forward = .right
        } else {
            let fits = examination.gradientsFit(answers)
            let labels = { (isFit: Bool) in gradients.filter { fits[$0] == isFit }.map { results[$0].label } }
            forward = .wrong(fitting: labels(true), astray: labels(false))
        }
        return GradientNote(
            right: gradients.filter { !wrong.contains($0) }.map { results[$0].label },
            off: gradients.filter(wrong.contains).map { results[$0].label }, forward: forward)
    }

    /// Which departure a report shows: a wrong shape before a wrong number, and of either one in a case whose sizes all
    /// differ, where it tells most.
    private func shownDeparture(_ departures: [Departure?]) -> Int? {
        let wrong = departures.indices.filter { departures[$0] != nil }
        let shapes = wrong.filter { departures[$0]?.isShape == true }
        let plainest = shapes.isEmpty ? wrong : shapes
        return plainest.first { hasUnequalSizes($0) } ?? plainest.first
    }

    private func hasUnequalSizes(_ number: Int) -> Bool {
        let sizes = examination.cases[number].namedSizes.values
        return Set(sizes).count == sizes.count && !sizes.contains(1)
    }

    /// The plainest departure of the answers given before a run broke off; nil when all of them are right.
    func findingBeforeTheEnd(_ answers: [[WireValue]]) -> GradeReport.Finding? {
        let departures = zip(answers, examination.cases).map {
            comparison.departure(of: $0, from: $1.expected)
        }
        guard
            let number = shownDeparture(departures), let departure = departures[number]
        else { return nil }
        return finding(departure, at: number)
    }

    private func nearMiss(_ answers: [[WireValue]]) -> NearMiss? {
        // How far a number is off would tell it.
        if check.entryPoint.results.contains(where: \.isWithheld) { return nil }
        return NearMissSearch(
            answers, expected: examination.cases.map(\.expected), results: check.entryPoint.results,
            tolerance: check.tolerance, sizes: examination.cases.map(\.namedSizes))?.found()
    }

    /// Whether a law may calculate with an answer: a whole number at the end of its range would make the
    /// judge itself overflow, and of nan no law says anything.
    private static func isSane(_ answer: [WireValue]) -> Bool {
        answer.allSatisfy { value in
            switch value {
            case .int(let number): number.magnitude <= 1 << 31
            case .ints(let numbers): numbers.allSatisfy { $0.magnitude <= 1 << 31 }
            case .tensor(let tensor): tensor.scalars.allSatisfy(\.isFinite)
            case .float(let number): number.isFinite
            case .floats(let numbers): numbers.allSatisfy(\.isFinite)
            case .bool, .text, .texts: true
            }
        }
    }

    private func shapeCheck(_ departures: [Departure?]) -> GradeReport.Check {
        for (number, departure) in departures.enumerated() {
            if case .parting(let parting)? = departure, parting.isOfCounts {
                return GradeReport.Check(
                    .shapes, .fail,
                    "\(caseName(number)): \(resultName(parting.result)): \(parting.summary)")
            }
            guard case .shape(let result, let yours, let expected)? = departure else { continue }
            return GradeReport.Check(
                .shapes, .fail,
                "\(caseName(number)): \(resultName(result)) has shape \(yours), expected \(expected)")
        }
        return GradeReport.Check(.shapes, .pass, "every result has the shape it should have")
    }

    private func valueCheck(_ departures: [Departure?]) -> GradeReport.Check {
        if departures.contains(where: { $0?.isShape == true || $0 == .kind }) {
            return GradeReport.Check(.values, .skipped, "numbers are compared once the shapes are right")
        }
        if let number = shownDeparture(departures), case .parting(let parting)? = departures[number] {
            return GradeReport.Check(
                .values, .fail,
                "\(caseName(number)): \(resultName(parting.result)): \(parting.summary)")
        }
        if let number = shownDeparture(departures), case .value(let mismatch)? = departures[number] {
            return GradeReport.Check(
                .values, .fail,
                "\(caseName(number)): \(mismatch.wrongCount) of \(mismatch.count) numbers of "
                    + "\(resultName(mismatch.result)) are off, the first at \(mismatch.index)"
                    + derivatives(mismatch))
        }
        return GradeReport.Check(.values, .pass, "equal to the reference on \(drawnCount) fresh cases")
    }

    /// How many of the cases answered before a run broke off are right; probes not counted.
    func rightCases(_ answers: [[WireValue]]) -> Int {
        zip(answers, examination.cases.prefix(drawnCount)).count { comparison.agree($0, $1.expected) }
    }

    /// How many cases were drawn for their own sake.
    var drawnCount: Int { examination.cases.count { !$0.isProbe } }

    /// Names one call for a learner.
    func place(ofCall number: Int) -> String {
        guard number < examination.cases.count else { return "case 1, asked a second time" }
        return caseName(number)
    }

    private func caseName(_ number: Int) -> String {
        let sizes = examination.cases[number].sizes
        let place =
            examination.cases[number].isProbe ? "a further case" : "case \(number + 1) of \(drawnCount)"
        return sizes.isEmpty ? place : "\(place) (\(sizes))"
    }

    private func resultName(_ index: Int) -> String {
        let result = check.entryPoint.results[index]
        if let parameter = result.gradientOf {
            return result.label.isEmpty
                ? "the gradient for \(parameter)" : "\(result.label), the gradient for \(parameter),"
        }
        return result.label.isEmpty ? "the result" : result.label
    }

    /// Of a gradient, both derivatives.
    private func derivatives(_ mismatch: Departure.Mismatch) -> String {
        guard check.entryPoint.results[mismatch.result].gradientOf != nil else { return "" }
        return ": \(readable(Float(mismatch.yours))) where \(readable(Float(mismatch.expected))) is expected"
    }

    private func finding(_ departure: Departure, at number: Int) -> GradeReport.Finding {
        .departure(
            departure, number: number + 1, count: drawnCount, sizes: examination.cases[number].sizes)
    }

    /// The one misconception that answers exactly as the submission did; nil when none or several do.
    ///
    /// - Parameter answering: the answers so far, in the order of the cases.
    /// - Parameter stopsNext: whether the submission broke off at the case after them, as the misconception
    ///   must then do too.
    /// - Parameter equal: what the submission answered to the cases of equal sizes, where it was asked.
    func misconception(
        answering answers: [[WireValue]], stopsNext: Bool = false, equal: [[WireValue]]? = nil
    ) -> ExerciseCheck.NamedMistake? {
        let comparison = comparison
        let matching = check.misconceptions.indices.filter { index in
            for (number, answer) in answers.enumerated() {
                guard let wrong = examination.answerOfMisconception(index, number),
                    comparison.agree(answer, wrong)
                else { return false }
            }
            if stopsNext, examination.answerOfMisconception(index, answers.count) != nil { return false }
            guard let equal else { return true }
            for (number, answer) in equal.enumerated() {
                guard let wrong = examination.answerOfMisconceptionToEqual(index, number),
                    comparison.agree(answer, wrong)
                else { return false }
            }
            return equal.count == examination.equalCases.count
                || examination.answerOfMisconceptionToEqual(index, equal.count) == nil
        }
        return matching.count == 1 ? check.misconceptions[matching[0]] : nil
    }
}

extension Departure {
    fileprivate var isShape: Bool {
        switch self {
        case .shape: true
        case .parting(let parting): parting.isOfCounts
        case .kind, .value: false
        }
    }
}
