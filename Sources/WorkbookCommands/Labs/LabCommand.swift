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
            well. Its best weights lie in .workbook/labs, as safetensors; --resume trains them on, and --sample asks \
            what was learnt.

            The exit status is 0 where the bar was reached, or missed as the lab expects; 1 where it was missed; 2 \
            where nothing was judged.

            Examples:
              workbook lab
              workbook lab delayed-recall
              workbook lab delayed-recall --variant rnn --seed 3
              workbook lab delayed-recall --sample "B ...."
              workbook lab delayed-recall --model --json
            """)

    @Argument(help: "A lab; without one, all are listed.")
    var lab: String?

    @Option(
        help:
            "Which variant; by default the last one whose functions are all yours, else the first. For --sample and --resume: the one trained last."
    )
    var variant: String?

    @Option(help: "What all random numbers are drawn from. (default: 1)")
    var seed: UInt64?

    @Option(help: "How many steps to take; by default as many as the lab plans.")
    var steps: Int?

    @Option(
        help: ArgumentHelp("A file of data for the lab's program.", valueName: "file"), completion: .file())
    var data: String?

    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: ArgumentHelp(
            "One of the lab's own options; `workbook lab` lists them. May be given several times.",
            valueName: "name=value"))
    var settings: [String] = []

    @Option(
        help: ArgumentHelp("Write the best weights to this file too.", valueName: "file"), completion: .file()
    )
    var save: String?

    @Option(
        help: ArgumentHelp(
            "Train nothing: show what the weights of the last run make of this text.", valueName: "text"))
    var sample: String?

    @Flag(help: "Go on from the weights of the last run, for as many steps again.")
    var resume = false

    @Flag(
        help:
            "For authors: keep the run's figures beside lab.md, for lessons to show until a learner has a run."
    )
    var ship = false

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
        if ship, !model || !settings.isEmpty || resume || data != nil {
            throw ValidationError(
                "--ship is for the lab's own run with --model, without --set, --data and --resume.")
        }
        if sample != nil, resume || ship || steps != nil || save != nil {
            throw ValidationError("--sample trains nothing: leave out --resume, --steps, --ship and --save.")
        }
        if let sample, sample.utf8.count > Self.longestSample {
            throw ValidationError(
                "--sample has \(sample.utf8.count) bytes; \(Self.longestSample) are the most.")
        }
        let isAsked =
            variant != nil || steps != nil || mine || model || json || data != nil || save != nil
            || sample != nil || resume || ship || !settings.isEmpty
        if lab == nil, isAsked {
            throw ValidationError("Name a lab; `workbook lab` lists them.")
        }
    }

    /// Bytes. An environment holds no more of one variable, and nobody types as much.
    private static let longestSample = 4096

    func run() throws {
        let course = try location.load()
        guard let lab else {
            try LabList(course: course, store: try Records.looking(in: course), console: display.console)
                .show()
            return
        }
        let chosen = try find(lab, in: course)
        let store = Records.open(in: course)
        let session = LabSession(course: course, store: store, lab: chosen, console: display.console)
        let functions = LabFunctions(course: course, store: store)
        let weights = WeightStore(records: course.places.records)
        let variant = try find(variant, of: chosen, functions, weights)
        let used: [LabFunction]
        let data: LabDataFile?
        var saved: (tensors: [NamedTensor], note: WeightNote)?
        let options: LabOptions
        do {
            used = try functions.functions(of: variant, mine ? .own : model ? .model : .ownWherePassed)
            data = try self.data.map { try LabDataFile($0, for: chosen) }
            if resume || sample != nil {
                saved = try weights.load(lab: chosen.name, variant: variant.name)
            }
            options = try LabOptions(of: chosen, given: settings, kept: saved?.note.options ?? [:])
        } catch let missing as LabFunctions.Missing {
            throw UserError(missing.description)
        } catch let problem as LabDataFile.Problem {
            throw UserError(problem.description)
        } catch let problem as WeightStore.Problem {
            throw UserError(problem.description)
        } catch let problem as LabOptions.Problem {
            throw UserError(problem.description)
        }
        if let note = saved?.note { say(note.changed(used), since: note) }
        var request = LabRequest(
            seed: seed ?? saved?.note.seed ?? 1, steps: steps ?? variant.steps,
            seconds: Double(variant.seconds), variant: variant.name,
            isHigherBetter: chosen.better == .higher)
        request.data = data?.request
        request.options = options.all
        request.sample = sample
        request.start = saved.map {
            .init(
                weights: SavedWeights.bytes(of: $0.tensors), taken: $0.note.step,
                best: resume ? $0.note.metric : nil)
        }
        let training = LabTraining(
            try LabProgram(chosen, variant, of: course, using: used), request, hiding: [course.root])
        if sample != nil {
            try LabSampling(training: training, console: display.console, isJSON: json, data: self.data)
                .show()
            return
        }
        let manner: LabSession.Manner = json ? .json : plain ? .plain : .live
        try session.run(
            training, request, variant, used, options, dataName: self.data, manner: manner, save: save,
            ships: ship)
    }

    /// The weights belong to functions that are no longer the same: said, since what follows hangs on both.
    private func say(_ changed: [String], since note: WeightNote) {
        guard !changed.isEmpty else { return }
        let isOne = changed.count == 1
        Console.aside(
            "Note: \(changed.joined(separator: ", ")) \(isOne ? "is another function" : "are other functions") now than "
                + "when these weights were trained (step \(note.step), seed \(note.seed)). Right ones make the same of them."
        )
    }

    private func find(_ name: String, in course: Course) throws -> Lab {
        guard let lab = course.lab(name) else {
            let like = course.labLike(name).map { " Did you mean `\($0)`?" } ?? ""
            throw UserError("there is no lab `\(name)`.\(like) `workbook lab` lists them.")
        }
        if let problem = lab.diagnostics.first(where: { $0.severity == .error }) { throw problem }
        guard sample == nil || lab.sample != nil else {
            throw UserError(
                "\(lab.name) shows nothing of what was learnt: \(lab.file) has no `sample`. Leave out --sample."
            )
        }
        return lab
    }

    private func find(
        _ name: String?, of lab: Lab, _ functions: LabFunctions, _ weights: WeightStore
    ) throws -> LabVariant {
        if let name {
            if let variant = lab.variant(name) { return variant }
            throw UserError(
                "\(lab.name) has no variant `\(name)`. It has \(lab.variants.map(\.name).joined(separator: ", "))."
            )
        }
        if resume || sample != nil,
            let latest = weights.latest(of: lab.name, among: lab.variants.map(\.name))
        {
            return lab.variant(latest) ?? lab.variants[0]
        }
        let own = try lab.variants.last { variant in
            try !variant.uses.isEmpty
                && functions.functions(of: variant, .ownWherePassed).allSatisfy(\.isOwn)
        }
        return own ?? lab.variants[0]
    }
}
