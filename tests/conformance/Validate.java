import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * Reads paths of PDFs, one a line, and prints veraPDF's verdict on each as PDF/A-2a and as PDF/UA-1:
 * flavour, verdict, clause with test number, message and path, separated by tabs; one line per failed rule.
 */
class Validate {
  public static void main(String[] arguments) throws Exception {
    java.util.logging.LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var output = new java.io.PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String path : input.lines().toList()) {
      for (var flavour : new PDFAFlavour[] {PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1}) {
        try (var stream = new FileInputStream(path);
            var parser = Foundries.defaultInstance().createParser(stream, flavour);
            var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
          var result = validator.validate(parser);
          if (result.isCompliant()) output.println(flavour.getId() + "\tpass\t\t\t" + path);
          result.getTestAssertions().stream()
              .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
              .map(
                  assertion ->
                      flavour.getId()
                          + "\tfail\t"
                          + assertion.getRuleId().getClause()
                          + "-"
                          + assertion.getRuleId().getTestNumber()
                          + "\t"
                          + assertion.getMessage().replaceAll("\\s+", " ")
                          + "\t"
                          + path)
              .distinct()
              .forEach(output::println);
        } catch (Exception failure) {
          output.println(flavour.getId() + "\tfail\t-\t" + failure + "\t" + path);
        }
      }
    }
  }
}
