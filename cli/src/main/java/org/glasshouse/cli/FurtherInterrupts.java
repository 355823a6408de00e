package org.glasshouse.cli;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/// What a further Ctrl-C does while a first one is being obeyed. Java alone lets it do nothing: the
/// first began the end of the process, and a second one waits for that. The class that takes
/// signals is found by its name, since it is no part of Java's standard; where it is missing, a
/// further Ctrl-C still does nothing.
final class FurtherInterrupts {

  private FurtherInterrupts() {}

  /// From now on, Ctrl-C ends the process at once.
  ///
  /// @param last what is done before that; it must be quick
  static void endAtOnce(Runnable last) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object ending =
          Proxy.newProxyInstance(
              FurtherInterrupts.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> handled(proxy, method, arguments, last));
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance("INT"), ending);
    } catch (ReflectiveOperationException | LinkageError _) {
      // The process ends when what is at work has been saved.
    }
  }

  private static @Nullable Object handled(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments, Runnable last) {
    return switch (method.getName()) {
      case "equals" ->
          arguments != null
              && System.identityHashCode(arguments[0]) == System.identityHashCode(proxy);
      case "hashCode" -> System.identityHashCode(proxy);
      case "toString" -> "ends the process at once";
      default -> {
        try {
          last.run();
        } finally {
          Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
        }
        yield null;
      }
    };
  }
}
