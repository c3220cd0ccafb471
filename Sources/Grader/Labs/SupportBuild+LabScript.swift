/// The script that compiles a lab's program in a box.
extension SupportBuild {
    /// The jobs of a lab's program as a shell script: a module for each used file, two at a time, then the program.
    ///
    /// What learners and authors are to change is compiled with the optimizer: it runs a million times.
    ///
    /// - Parameter kit: the folder of LabKit.
    func labScript(askedIn trial: String, kit: String) throws(GraderError) -> String {
        let place = "PLACE"
        let module = try frontEnd(
            ["\(LabProgram.prefix)\(place).swift"], module: place, to: "\(place).o")
        let use = optimized(
            module + [
                "-parse-as-library", "-enable-testing", "-emit-module-path", "\(place).swiftmodule",
            ]
        ).replacingOccurrences(of: place, with: "'\"$1\"'")
        let program = optimized(
            try frontEnd(["\(place).swift"], module: "Lab", to: "lab.o") + ["-I", ".", "-I", kit]
        ).replacingOccurrences(of: "'\(place).swift'", with: "\"$@\"")
        let objects = "*.o " + ShellWords.quote("\(kit)/\(LabModules.kit).o")
        return """
            #!/bin/sh
            # Compiles a lab's program in its box: the modules named behind $1, then, behind --, its own files. The program is
            # written to $1 as well, where that is given.
            product=$1
            shift
            compile() {
                \(use) > "$1.said" 2>&1
            }
            answer() {
                case $1 in
                    1) exit \(SupportModules.BuildStatus.rejected.rawValue) ;;
                    \(Self.noRoom)) exit \(SupportModules.BuildStatus.wroteTooMuch.rawValue) ;;
                    126|127) exit \(SupportModules.BuildStatus.toolMissing.rawValue) ;;
                    137) exit \(SupportModules.BuildStatus.compilerKilled.rawValue) ;;
                    *) exit \(SupportModules.BuildStatus.compilerCrashed.rawValue) ;;
                esac
            }
            status=0
            while [ "$1" != -- ]; do
                compile "$1" &
                first=$!
                shift
                second=
                if [ "$1" != -- ]; then
                    compile "$1" &
                    second=$!
                    shift
                fi
                wait "$first" || status=$?
                [ -z "$second" ] || wait "$second" || status=$?
            done
            shift
            if [ "$status" -ne 0 ]; then
                cat *.said
                answer "$status"
            fi
            \(program)
            status=$?
            [ "$status" -eq 0 ] || answer "$status"
            set -- "$product"
            \(try linking(objects, askedIn: trial))
            """
    }

    private func optimized(_ job: [String]) -> String {
        quoted(job.map { $0 == "-Onone" ? "-O" : $0 })
    }
}
