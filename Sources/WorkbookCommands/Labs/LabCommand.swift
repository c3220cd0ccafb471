import ArgumentParser
import ConsoleOutput
import CourseCatalog
import Foundation
import Grader
import LabKit
import Labs
import ProgressStore
import Terminal

/// `workbook lab`
struct LabCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lab",
        abstract: "Train a small model with the functions you wrote, and see what it learns.",
        usage: "workbook lab [<lab>] [<option> ...]",
        discussion: """
            Without a name: the labs, what each uses, which of these functions are yours, and your best result.

            A function of yours is used where its last grade passed and the file is as it was then; for every other \
            the model solution stands in, and the lab says which. A run takes a minute or so; q and Ctrl-C end it \
            well. Its best weights lie in .workbook/labs, as safetensors.

            The exit status is 0 where the bar was reached, or missed as the lab expects; 1 where it was missed; 2 \
            where nothing was judged.

            Examples:
              workbook lab
              workbook lab delayed-recall
              workbook lab delayed-recall --variant rnn --seed 3
              workbook lab delayed-recall --model --json
            """)

    @Argument(help: "A lab; without one, all are listed.")
    var lab: String?

    @Option(help: "Which variant; by default the last one whose functions are all yours, else the first.")
    var variant: String?

    @Option(help: "What all random numbers are drawn from.")
    var seed: UInt64 = 1

    @Option(help: "How many steps to take; by default as many as the lab plans.")
    var steps: Int?

    @Option(
        help: ArgumentHelp("A file of data for the lab's program.", valueName: "file"), completion: .file())
    var data: String?

    @Option(
        help: ArgumentHelp("Write the best weights to this file too.", valueName: "file"), completion: .file()
    )
    var save: String?

    @Flag(help: "Demand your own functions; none is stood in for.")
    var mine = false

    @Flag(help: "Use the model solutions alone.")
    var model = false

    @Flag(help: "Print a line a second in place of the live screen.")
    var plain = false

    @Flag(help: "Print a line of JSON for each frame, and one for the verdict.")
    var json = false

    @OptionGroup var location: CourseOptions
    @OptionGroup var display: DisplayOptions

    /// The exit status where nothing was judged.
    static let notJudged = ExitCode(2)

    func validate() throws {
        if mine, model { throw ValidationError("--mine and --model exclude each other.") }
        if let steps, !(1...1_000_000).contains(steps) {
            throw ValidationError("--steps is \(steps); give a number from 1 to 1000000.")
        }
        if lab == nil, variant != nil || steps != nil || mine || model || json || data != nil || save != nil {
            throw ValidationError("Name a lab; `workbook lab` lists them.")
        }
    }

    func run() throws {
        let course = try location.load()
        guard let lab else {
            try LabList(course: course, store: try Records.looking(in: course), console: display.console)
                .show()
            return
        }
        let chosen = try find(lab, in: course)
        let store = Records.open(in: course)
        let functions = LabFunctions(course: course, store: store)
        let variant = try find(variant, of: chosen, functions)
        let used: [LabFunction]
        do {
            used = try functions.functions(of: variant, mine ? .own : model ? .model : .ownWherePassed)
        } catch let missing as LabFunctions.Missing {
            throw UserError(missing.description)
        }
        let program = try LabProgram(chosen, variant, of: course, using: used)
        let request = LabRequest(
            seed: seed, steps: steps ?? variant.steps, seconds: Double(variant.seconds),
            variant: variant.name,
            isHigherBetter: chosen.better == .higher, data: try dataPath())
        let training = LabTraining(program, request, hiding: [course.root])
        try follow(training, chosen, variant, used)
        try conclude(training, chosen, variant, used, course, store)
    }

    private func find(_ name: String, in course: Course) throws -> Lab {
        guard let lab = course.lab(name) else {
            let like = course.labLike(name).map { " Did you mean `\($0)`?" } ?? ""
            throw UserError("there is no lab `\(name)`.\(like) `workbook lab` lists them.")
        }
        if let problem = lab.diagnostics.first(where: { $0.severity == .error }) { throw problem }
        return lab
    }

    private func find(_ name: String?, of lab: Lab, _ functions: LabFunctions) throws -> LabVariant {
        if let name {
            if let variant = lab.variant(name) { return variant }
            throw UserError(
                "\(lab.name) has no variant `\(name)`. It has \(lab.variants.map(\.name).joined(separator: ", "))."
            )
        }
        let own = try lab.variants.last { variant in
            try !variant.uses.isEmpty
                && functions.functions(of: variant, .ownWherePassed).allSatisfy(\.isOwn)
        }
        return own ?? lab.variants[0]
    }

    /// The real path of the data; throws where it is no file that can be read.
    private func dataPath() throws -> String? {
        guard let data else { return nil }
        var status = stat()
        guard let real = realpath(data, nil) else {
            throw UserError("\(data): \(String(cString: strerror(errno)))")
        }
        defer { free(real) }
        let path = String(cString: real)
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(path, R_OK) == 0 else {
            throw UserError("\(data): it is no file that can be read")
        }
        return path
    }

    /// Shows the run until it has ended.
    private func follow(
        _ training: LabTraining, _ lab: Lab, _ variant: LabVariant, _ used: [LabFunction]
    ) throws {
        let capabilities = display.console.capabilities
        let isLive =
            !plain && !json && capabilities.isOutputTerminal && capabilities.canPlaceCursor
            && !capabilities.isLinear
        if isLive {
            let screen = LabScreen(
                lab: lab, variant: variant, seed: seed, functions: used, capabilities: capabilities)
            var watching = LabWatching(screen: screen, training: training)
            try TerminalSession.run { session in try watching.run(on: session) }
        }
        // Also where the terminal went away before the run had ended: what is left of it is waited for.
        let manner: LabTelling.Manner = json ? .json : capabilities.isLinear ? .sentences : .lines
        if !isLive {
            try LabTelling(
                manner: manner, metric: lab.metric, seconds: variant.seconds, training: training,
                console: display.console
            )
            .run()
        }
        while training.now.ending == nil { training.wait(0.1) }
    }

    /// Records the run, keeps its weights, and says what came of it.
    private func conclude(
        _ training: LabTraining, _ lab: Lab, _ variant: LabVariant, _ used: [LabFunction], _ course: Course,
        _ store: ProgressStore
    ) throws {
        let look = training.now
        guard case .ran(let trouble, let printed)? = look.ending else {
            if case .notTried(let words)? = look.ending { Console.aside(words) }
            throw Self.notJudged
        }
        let verdict = LabVerdict(
            on: look.trace, of: lab, variant, seed: seed, trouble: trouble,
            usesModel: !used.contains(where: \.isOwn))
        try store.record(record(look.trace, verdict, lab, variant, used))
        var problem: WeightStore.Problem?
        var path: String?
        if let weights = look.trace.weights {
            do throws(WeightStore.Problem) {
                if let save { try WeightStore.save(weights.tensors, to: save) }
                path = save
                path = try WeightStore(records: course.places.records).keep(
                    weights.tensors, lab: lab.name, variant: variant.name)
            } catch { problem = error }
        }
        let report = LabReport(
            lab: lab, variant: variant, seed: seed, functions: used, verdict: verdict, trace: look.trace,
            printed: printed, weights: path.map(course.relative))
        if json {
            try display.console.write(report.json + "\n")
        } else {
            try report.show(on: display.console)
        }
        if let problem { throw UserError(problem.description) }
        if verdict.result.isGood { return }
        throw verdict.result.isJudged ? ExitCode.failure : Self.notJudged
    }

    private func record(
        _ trace: LabTrace, _ verdict: LabVerdict, _ lab: Lab, _ variant: LabVariant, _ used: [LabFunction]
    ) -> LabRecord {
        LabRecord(
            lab: lab.name, variant: variant.name, seed: seed, result: verdict.result.rawValue,
            steps: trace.end?.steps ?? trace.step, wanted: trace.wanted,
            best: trace.best(isHigherBetter: lab.better == .higher)?.decimal,
            loss: trace.losses.last.map { Double($0.loss) }, seconds: trace.end?.seconds ?? 0,
            processorSeconds: trace.end?.processorSeconds ?? 0,
            functions: used.map { .init(exercise: $0.exercise, sha256: $0.sha256, isOwn: $0.isOwn) })
    }
}
