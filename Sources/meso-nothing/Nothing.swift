/// A program that does nothing: the least that a program of this link mode costs to start.
@main
enum Nothing {
  static func main() {}
}
