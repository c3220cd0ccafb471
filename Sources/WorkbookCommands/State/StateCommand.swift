import ArgumentParser

/// `workbook state`
struct StateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "state",
        abstract: "Carry your records to another machine, or keep two machines alike.",
        discussion: """
            The records are your attempts with their sources, answers, notes, places in lessons, and runs of labs. A \
            state file holds all of them: lines of JSON, the same whatever machine writes them. Taking one in adds what \
            is missing and nothing twice, in any order and as often as you like; of a note or a place that both \
            machines have, the one written last stays, and a note that was taken back stays away.

            Examples:
              workbook state export ~/stick/records.jsonl
              workbook state import ~/stick/records.jsonl
              workbook state sync ~/Sync/workbook      a folder that any tool keeps alike on your machines
            """,
        subcommands: [Export.self, Import.self, Sync.self])
}
