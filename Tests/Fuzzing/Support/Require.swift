/// Ends the process with a message where something does not hold, which is a find to the fuzzer.
public func require(_ holds: Bool, _ rule: @autoclosure () -> String) {
  if !holds { fatalError(rule()) }
}
