package org.glasshouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ServeCommandTest {

  @Test
  void aPortThatIsNoneIsWrongUsage() {
    for (String port : new String[] {"-1", "65536", "x"}) {
      Called called = Called.with("serve", "--port", port);
      assertThat(called.code()).as(port).isEqualTo(ExitCode.USAGE.code());
      assertThat(called.err()).contains("--port " + port + ": expected");
    }
  }

  @Test
  void anAddressThatIsNoneIsWrongUsage() {
    Called called = Called.with("serve", "--listen", "http://here/");
    assertThat(called.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(called.err()).contains("--listen http://here/: expected an address");
  }

  @Test
  void aPortThatIsTakenIsToldInOneLine() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Called called = Called.with("serve", "--port", port);
      assertThat(called.code()).isEqualTo(ExitCode.USAGE.code());
      assertThat(called.err())
          .contains("Nothing can listen on 127.0.0.1, port " + port)
          .contains("Name another with --port.")
          .doesNotContain("Exception");
      assertThat(called.out()).isEmpty();
    }
  }
}
