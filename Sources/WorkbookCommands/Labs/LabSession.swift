import ArgumentParser
import ConsoleOutput
import CourseCatalog
import Grader
import LabKit
import Labs
import ProgressStore
import Terminal

/// A run that trains, from its first frame to its verdict: shown, recorded, its weights kept.
struct LabSession {
    /// How it is shown.
    enum Manner {
        /// On a screen of its own where there is one, else as lines.
        case live
        case plain
        case json
    }

    let course: Course
    let store: ProgressStore
    let lab: Lab
    let console: Console

    /// Shows the run until it has ended, and concludes it.
    ///
    /// - Parameters:
    ///   - dataName: the file of data as it was named.
    ///   - save: where the best weights are written besides.
    ///   - ships: whether its figures are kept with the course.
    func run(
        _ training: LabTraining, _ request: LabRequest, _ variant: LabVariant, _ used: [LabFunction],
        _ options: LabOptions, dataName: String?, manner: Manner, save: String?,
        ships: Bool
    ) throws {
        try follow(training, variant, used, seed: request.seed, manner)
        let look = training.now
        guard case .ran(let trouble, let printed)? = look.ending else {
            if case .notTried(let words)? = look.ending { Console.aside(words) }
            throw LabCommand.notJudged
        }
        let verdict = LabVerdict(
            on: look.trace, of: lab, variant, seed: request.seed, trouble: trouble,
            usesModel: !used.contains(where: \.isOwn), options: options.unusual, data: dataName)
        let run = record(look.trace, verdict, variant, used, options, seed: request.seed)
        try store.record(run)
        let figures = LabRunFigures(
            look.trace, of: lab, variant, seed: request.seed, result: verdict.result,
            isOwn: used.contains(where: \.isOwn))
        let runs = LabRunStore(course: course, records: course.places.records)
        if options.unusual.isEmpty, verdict.result != .failed { runs.keep(figures, lab, variant) }
        var problem: WeightStore.Problem?
        var path: String?
        if let weights = look.trace.weights {
            let note = WeightNote(
                lab: lab.name, variant: variant.name, seed: request.seed, step: weights.step,
                metric: Double(weights.metric),
                functions: Dictionary(used.map { ($0.stem, $0.sha256) }) { first, _ in first },
                options: options.all)
            do throws(WeightStore.Problem) {
                if let save { try WeightStore.save(weights.parameters, note, to: save) }
                path = save
                path = try WeightStore(records: course.places.records).keep(weights.tensors, note)
            } catch { problem = error }
        }
        // A run that came out well needs no comparing, and one that was stopped no explanation.
        let isPuzzling =
            [.missed, .notANumber, .failed].contains(verdict.result) && look.trace.problem == nil
        let comparison =
            isPuzzling
            ? LabComparison(lab, variant, of: course, request)
                .sentence(on: used, LabFunctions(course: course, store: store)) : nil
        let report = LabReport(
            lab: lab, variant: variant, seed: request.seed, functions: used, verdict: verdict,
            trace: look.trace, options: options.unusual, comparison: comparison, printed: printed,
            weights: path.map(course.relative))
        if manner == .json {
            try console.write(report.json + "\n")
        } else {
            try report.show(on: console)
        }
        if let problem { throw UserError(problem.description) }
        if ships { Console.aside("Kept with the course: \(try runs.ship(figures, lab))") }
        if verdict.result.isGood { return }
        throw verdict.result.isJudged ? ExitCode.failure : LabCommand.notJudged
    }

    private func follow(
        _ training: LabTraining, _ variant: LabVariant, _ used: [LabFunction], seed: UInt64, _ manner: Manner
    ) throws {
        let capabilities = console.capabilities
        let isLive =
            manner == .live && capabilities.isOutputTerminal && capabilities.canPlaceCursor
            && !capabilities.isLinear
        guard isLive else {
            let telling: LabTelling.Manner =
                manner == .json ? .json : capabilities.isLinear ? .sentences : .lines
            try LabTelling(
                manner: telling, metric: lab.metric, seconds: variant.seconds, training: training,
                console: console
            ).run()
            return
        }
        let screen = LabScreen(
            lab: lab, variant: variant, seed: seed, functions: used, capabilities: capabilities)
        var watching = LabWatching(screen: screen, training: training)
        try TerminalSession.run { session in try watching.run(on: session) }
        // Where the terminal went away before the run had ended, what is left of it is waited for.
        while training.now.ending == nil { training.wait(0.1) }
    }

    private func record(
        _ trace: LabTrace, _ verdict: LabVerdict, _ variant: LabVariant, _ used: [LabFunction],
        _ options: LabOptions, seed: UInt64
    ) -> LabRecord {
        LabRecord(
            lab: lab.name, variant: variant.name, seed: seed, result: verdict.result.rawValue,
            steps: trace.end?.steps ?? trace.step, wanted: trace.wanted,
            best: trace.best(isHigherBetter: lab.better == .higher)?.decimal,
            loss: trace.losses.last.map { Double($0.loss) }, seconds: trace.end?.seconds ?? 0,
            processorSeconds: trace.end?.processorSeconds ?? 0,
            functions: used.map { .init(exercise: $0.exercise, sha256: $0.sha256, isOwn: $0.isOwn) },
            options: options.unusual, resumedAt: trace.taken)
    }
}
