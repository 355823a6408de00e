package org.glasshouse.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glasshouse.checks.Repository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The build names nothing that it does not use.
@Tag("architecture")
class BuildTest {
  private static final Pattern VERSION = Pattern.compile("<([a-z-]+[.]version)>");
  private static final Pattern MANAGED =
      Pattern.compile("(?s)<dependencyManagement>(.*?)</dependencyManagement>");
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

  /// Named only so that every library that others bring has one version.
  private static final List<String> ALIGNED =
      List.of(
          "slf4j-api",
          "jackson-core",
          "commons-rng-core",
          "commons-rng-client-api",
          "commons-rng-sampling");

  private static List<String> unused(String root, String modules) {
    List<String> unused = new ArrayList<>();
    Matcher versions = VERSION.matcher(root);
    while (versions.find()) {
      String use = "${" + versions.group(1) + "}";
      if (!root.contains(use) && !modules.contains(use)) {
        unused.add(versions.group(1));
      }
    }
    String others = MANAGED.matcher(root).replaceAll("") + modules;
    Matcher managed = MANAGED.matcher(root);
    while (managed.find()) {
      Matcher artifacts = ARTIFACT.matcher(managed.group(1));
      while (artifacts.find()) {
        String artifact = artifacts.group(1);
        boolean bill = artifact.endsWith("-bom");
        if (!bill
            && !ALIGNED.contains(artifact)
            && !others.contains("<artifactId>" + artifact + "</artifactId>")) {
          unused.add(artifact);
        }
      }
    }
    return unused;
  }

  @Test
  void everyVersionAndLibraryOfTheBuildIsUsed() throws IOException {
    StringBuilder modules = new StringBuilder();
    try (Stream<Path> folders = Files.list(Repository.root())) {
      for (Path folder : (Iterable<Path>) folders.sorted()::iterator) {
        if (Files.isRegularFile(folder.resolve("pom.xml"))) {
          modules.append(Files.readString(folder.resolve("pom.xml")));
        }
      }
    }
    assertThat(modules).contains("<artifactId>picocli</artifactId>");
    String root = Files.readString(Repository.root().resolve("pom.xml"));
    assertThat(unused(root, modules.toString())).isEmpty();
  }

  @Test
  void findsWhatIsNotUsed() {
    String library =
        "<dependencyManagement><artifactId>idle</artifactId></dependencyManagement>"
            + "<idle.version>1</idle.version>";
    assertThat(unused(library, "")).containsExactly("idle.version", "idle");
    assertThat(unused(library, "<artifactId>idle</artifactId>${idle.version}")).isEmpty();
  }
}
